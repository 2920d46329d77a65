#include "report/sheetstream.h"

#include <xlsxwriter.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <new>
#include <unistd.h>
#include <utility>

namespace candela::report {

namespace {

struct Stream {
    FILE *file;                 // the library's own, closed with the stream
    const std::stop_token &stop;
    lxw_worksheet *packed;      // whose second file is to be replaced when the rows are read, or null
};

FILE *endingOnStop(FILE *file, const std::stop_token &stop, lxw_worksheet *packed);

Stream &streamOf(void *cookie) { return *static_cast<Stream *>(cookie); }

ssize_t read(void *cookie, char *to, size_t size)
{
    auto &stream = streamOf(cookie);
    // The library makes the second file just before it copies the rows into it, and asks us for nothing in between.
    auto *sheet = std::exchange(stream.packed, nullptr);
    if (sheet && sheet->file && sheet->file != sheet->optimize_tmpfile)
        sheet->file = endingOnStop(sheet->file, stream.stop, nullptr);
    if (stream.stop.stop_requested())
        return 0;
    for (;;) {
        const auto taken = ::read(fileno(stream.file), to, size);
        if (taken >= 0 || errno != EINTR)
            return taken;
    }
}

// All of it, or less and errno: what a full disk takes in part it says only when asked once more.
ssize_t write(void *cookie, const char *from, size_t size)
{
    size_t done = 0;
    while (done < size) {
        const auto taken = ::write(fileno(streamOf(cookie).file), from + done, size - done);
        if (taken < 0 && errno == EINTR)
            continue;
        if (taken <= 0)
            break;
        done += size_t(taken);
    }
    return ssize_t(done);
}

int seek(void *cookie, off64_t *offset, int whence)
{
    *offset = ::lseek64(fileno(streamOf(cookie).file), *offset, whence);
    return *offset < 0 ? -1 : 0;
}

int close(void *cookie)
{
    const std::unique_ptr<Stream> stream(&streamOf(cookie));
    return std::fclose(stream->file);
}

// `file` itself where that is not possible: then it does not react, and else all is the same.
FILE *endingOnStop(FILE *file, const std::stop_token &stop, lxw_worksheet *packed)
{
    if (fileno(file) < 0 || std::fflush(file) != 0)
        return file;
    std::unique_ptr<Stream> stream(new (std::nothrow) Stream{file, stop, packed});
    auto *result = stream ? fopencookie(stream.get(), "w+", {read, write, seek, close}) : nullptr;
    if (!result)
        return file;
    static_cast<void>(stream.release());
    return result;
}

} // namespace

void endOnStop(lxw_worksheet &sheet, const std::stop_token &stop)
{
    const bool isForRows = sheet.file == sheet.optimize_tmpfile;
    sheet.optimize_tmpfile = endingOnStop(sheet.optimize_tmpfile, stop, &sheet);
    if (isForRows)
        sheet.file = sheet.optimize_tmpfile;
}

} // namespace candela::report
