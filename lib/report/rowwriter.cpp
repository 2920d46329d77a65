#include "report/rowwriter.h"

#include "report/device.h"

namespace candela::report {

Result<void> RowWriter::begin(const Header &header)
{
    appendHead(header, m_bytes);
    return write();
}

Result<void> RowWriter::rows(std::span<const Row> rows)
{
    for (const Row &row : rows) {
        appendRow(row, m_bytes);
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

Result<void> RowWriter::write()
{
    auto written = writeAll(m_device, m_bytes);
    m_bytes.resize(0);
    return written;
}

} // namespace candela::report
