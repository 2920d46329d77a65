// The result of an off-boarding as a file: a row for each line of the list, also for those that nothing was done about,
// under names and words that stay as they are.
#pragma once

#include "models/leavers.h"
#include "report/export.h"

namespace candela::app {

// line, value, verdict, user_id, act, result, passwords_disabled, sessions_ended, keys_without_password,
// rows_of_other_tables (deleted, or in the way), error, time_utc. `act`: none, where none was begun.
report::Header departureHeader();
std::vector<report::Row> departureRows(const Leavers &leavers, std::optional<Leaving> act);

// A CSV that no spreadsheet takes for formulas; see SafeFile for what may fail.
[[nodiscard]] database::Result<qint64> writeDepartures(const QString &path, report::SafeFile::Existing existing,
    const std::vector<report::Row> &rows, const std::stop_token &stop);

} // namespace candela::app
