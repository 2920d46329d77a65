// How much memory this process uses, for tests that bound it.
#pragma once

#include <QFile>

#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif
#else
inline constexpr bool sanitized = false;
#endif

// What a long run may grow by, in bytes: far less than the rows it handles take.
inline constexpr qint64 allowedGrowth = 16'000'000;

// The resident set now, in bytes; 0 where the kernel does not tell.
inline qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}
