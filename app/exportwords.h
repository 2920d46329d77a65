// What is wrong with the file that an export shall write, or with the manifest beside it, as a sentence at its name.
#pragma once

#include "database/error.h"

namespace candela::app {

// For an Unwritable one; `report` is the path that was given.
QString fileProblem(const database::Error &error, const QString &report);

} // namespace candela::app
