// Whether an archive of XML documents lost a piece of one before it was packed.
#pragma once

#include <stop_token>

class QIODevice;

namespace candela::report {

// Every part, unpacked to its end, is closed as its root element opened. Reads from the device's position, which must
// be the archive's first byte, in constant memory; false for what is no archive, or has no part, and soon after `stop` is
// requested.
bool partsAreWhole(QIODevice &archive, const std::stop_token &stop);

} // namespace candela::report
