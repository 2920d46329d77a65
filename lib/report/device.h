// Checked output to a QIODevice: a caller that got no error knows that the device took every byte.
#pragma once

#include "database/error.h"

#include <QByteArrayView>

class QIODevice;

namespace candela::report {

using database::Error;
using database::Result;

// Bytes handed over in one write: QFileDevice and QSaveFile report a full disk reliably only for small writes.
inline constexpr qint64 chunkSize = 65536;

// What `number` (an errno, also put into `code`) means for the file `path` (put into `subject`):
// Full for ENOSPC, EDQUOT and EFBIG, else Unwritable.
[[nodiscard]] Error fileError(int number, const QString &path);

// Writes all of `bytes`, in chunks; Full or Unwritable as soon as one is not taken whole.
[[nodiscard]] Result<void> writeAll(QIODevice &device, QByteArrayView bytes);

// Empties the device's own buffer, where it has one; Full or Unwritable when that fails.
[[nodiscard]] Result<void> flush(QIODevice &device);

} // namespace candela::report
