// Whether an archive of XML documents lost a piece of one before it was packed.
#pragma once

class QIODevice;

namespace candela::report {

// Every part, unpacked to its end, is closed as its root element opened. Reads from the device's position, which must
// be the archive's first byte, in constant memory; false for what is no archive, or has no part.
bool partsAreWhole(QIODevice &archive);

} // namespace candela::report
