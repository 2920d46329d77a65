// The words of a connection test: what each stage is called, what it found, and what to do where it failed.
#pragma once

#include "auth/trial.h"
#include "look/stagelist.h"
#include "profile.h"
#include "wording.h"

namespace candela::app {

QString stageName(auth::Trial::Stage stage);
// The row of a stage that has ended.
look::Stage stageRow(const auth::Trial::Report &report, const Profile &profile);
// Where connecting fails with this error, as far as it tells.
auth::Trial::Stage stageOf(const database::Error &error, const database::Options &options);
// What is wrong, short enough for a row; what to do; and the server's own words.
Sentence stageFailure(const database::Error &error, const Profile &profile);
// A sentence without its full stop.
QString inRow(QString problem);
// "12 ms", "2.1 s"
QString duration(qint64 milliseconds);

} // namespace candela::app
