// Calls by which SQLite changes files, counted, and one of them the process's last: it is killed in the middle of it. The
// program's own functions stand before the system's; see the link options.
#pragma once

namespace candela::tests {

// At the call of this number, counted from 1 and from now on; 0: at none. What would write writes half of it.
void dieAt(int call);
} // namespace candela::tests
