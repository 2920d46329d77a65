// Stands between the workbook library and the temporary files of a sheet. Packing takes the library seconds, and it
// cannot be told to leave off; but it is done at once when each file is at its end.
#pragma once

#include <stop_token>

struct lxw_worksheet;

namespace candela::report {

// For a sheet that was just added to a workbook in constant memory: once `stop`, which outlives the sheet, is requested,
// the file of its rows and the one that is packed have no more to read. No workbook comes of that.
void endOnStop(lxw_worksheet &sheet, const std::stop_token &stop);

} // namespace candela::report
