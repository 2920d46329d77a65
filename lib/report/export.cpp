#include "report/export.h"

namespace candela::report {

namespace {

using database::failure;

Result<void> copyPages(Writer &writer, const RowSource &source, std::atomic<qint64> &written,
                       const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        const auto page = source();
        if (!page)
            return database::Failure(page.error());
        if (page->empty())
            return {};
        if (auto taken = writer.rows(*page); !taken)
            return taken;
        written += qint64(page->size());
    }
    return failure(Error::Kind::Cancelled);
}

} // namespace

Export::Export(const QString &path, SafeFile::Existing existing, MakeWriter make)
    : m_path(path)
    , m_existing(existing)
    , m_make(std::move(make))
{
}

Result<qint64> Export::run(const Header &header, const RowSource &source, std::atomic<qint64> &written,
                           std::stop_token stop) const
{
    written = 0;
    SafeFile file(m_path, m_existing);
    const auto done = file.create()
        .and_then([&]() -> Result<void> {
            const auto writer = m_make(file);
            return writer->begin(header)
                .and_then([&] { return copyPages(*writer, source, written, stop); })
                .and_then([&] { return writer->end(); });
        })
        .and_then([&]() -> Result<void> {
            if (stop.stop_requested())
                return failure(Error::Kind::Cancelled);
            return file.commit();
        });
    // The file knows best why it took no more; a writer may only know that it did.
    if (file.failure())
        return database::Failure(*file.failure());
    if (!done)
        return database::Failure(done.error());
    return written.load();
}

} // namespace candela::report
