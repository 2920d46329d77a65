// What commands have in common that change something: they do it with --yes alone, say why they do not, and are asked
// for a reason on production.
#pragma once

#include "auth/grants.h"
#include "cli/words.h"

#include <QCommandLineParser>

namespace candela::cli {

QList<QCommandLineOption> changeOptions();
// What is wrong with them; empty: nothing.
QString changeComplaint(const QCommandLineParser &parser);
bool isMeant(const QCommandLineParser &parser);
// The operator's words for the journal.
QString reasonIn(const QCommandLineParser &parser);

// Why the act cannot be done there, or not without a reason; the problem is empty where nothing is in the way.
app::Sentence hindrance(const app::Workspace &workspace, auth::Deed deed, const QString &reason);

} // namespace candela::cli
