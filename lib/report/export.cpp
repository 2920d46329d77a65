#include "report/export.h"

#include "report/pagequeue.h"

#include <thread>

namespace candela::report {

namespace {

using database::failure;

Result<void> readPages(RowSource &source, PageQueue &queue, const std::stop_token &stop)
{
    while (auto *page = queue.empty()) {
        if (stop.stop_requested())
            return failure(Error::Kind::Cancelled);
        if (auto read = source.read(*page); !read)
            return read;
        if (page->isEmpty()) {
            queue.end();
            return {};
        }
        queue.pass(page);
    }
    return {};
}

} // namespace

Export::Export(const QString &path, SafeFile::Existing existing, MakeWriter make)
    : m_path(path)
    , m_existing(existing)
    , m_make(std::move(make))
{
}

Result<void> Export::write(QIODevice &device, const Header &header, RowSource &source, PageQueue &queue,
                           std::atomic<qint64> &written, const std::stop_token &stop) const
{
    const auto writer = m_make(device);
    writer->heed(stop);
    if (auto begun = writer->begin(header); !begun)
        return begun;
    queue.open();
    while (auto *page = queue.full()) {
        if (stop.stop_requested())
            return failure(Error::Kind::Cancelled);
        source.finish(*page);
        if (auto taken = writer->rows(*page); !taken)
            return taken;
        written += page->size();
        queue.giveBack(page);
    }
    return queue.isAbandoned() ? failure(Error::Kind::Cancelled) : writer->end();
}

Result<Written> Export::run(const Header &header, RowSource &source, std::atomic<qint64> &written,
                            std::stop_token stop) const
{
    written = 0;
    SafeFile file(m_path, m_existing);
    if (auto created = file.create(); !created)
        return database::Failure(created.error());
    PageQueue queue;
    Result<void> done, read;
    {
        const std::jthread writing([&] {
            done = write(file, header, source, queue, written, stop);
            if (!done)
                queue.abandon();
        });
        read = readPages(source, queue, stop);
        if (!read)
            queue.abandon();
    }
    // The file knows best why it took no more; a writer may only know that it did, or that the source gave no more.
    if (file.failure())
        return database::Failure(*file.failure());
    if (!read)
        return database::Failure(read.error());
    if (!done)
        return database::Failure(done.error());
    if (stop.stop_requested())
        return failure(Error::Kind::Cancelled);
    if (auto stands = file.commit(); !stands)
        return database::Failure(stands.error());
    return Written{written.load(), file.sha256()};
}

} // namespace candela::report
