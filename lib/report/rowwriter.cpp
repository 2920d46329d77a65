#include "report/rowwriter.h"

#include "report/device.h"

namespace candela::report {

Result<void> RowWriter::begin(const Header &header)
{
    appendHead(header, m_bytes);
    return write();
}

Result<void> RowWriter::rows(const Page &page)
{
    for (qsizetype i = 0; i < page.size(); ++i) {
        appendRow(page[i], m_bytes);
        if (m_bytes.size() < chunkSize)
            continue;
        if (auto written = write(); !written)
            return written;
    }
    return write();
}

Result<void> RowWriter::end()
{
    appendFoot(m_bytes);
    return write().and_then([this] { return flush(m_device); });
}

void RowWriter::appendNames(const QStringList &names, QByteArray &out)
{
    Page page;
    page.addRow(names);
    appendRow(page[0], out);
}

Result<void> RowWriter::write()
{
    auto written = writeAll(m_device, m_bytes);
    m_bytes.resize(0);
    return written;
}

} // namespace candela::report
