// Keeps other Candelas from changing the files of a folder while we read and write them. Lets go when it is destroyed,
// or with the process; nothing is left behind in the folder.
#pragma once

#include "database/error.h"

namespace candela::report {

class FolderLock
{
public:
    // Waits for a second at most. Busy: another process keeps it for longer. Unwritable: there is no such folder.
    [[nodiscard]] static database::Result<FolderLock> take(const QString &folder);

    FolderLock(FolderLock &&other) noexcept;
    FolderLock &operator=(FolderLock &&) = delete;
    ~FolderLock();

private:
    explicit FolderLock(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor;       // -1: moved from
};

} // namespace candela::report
