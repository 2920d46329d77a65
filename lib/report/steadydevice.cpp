#include "report/steadydevice.h"

namespace candela::report {

namespace {

// Before the first page's content.
constexpr qsizetype headSize = 4096;
constexpr QByteArrayView clock("/CreationDate (D:");
constexpr QByteArrayView moment("19800101000000");

} // namespace

SteadyDevice::SteadyDevice(QIODevice &device)
    : m_device(device)
{
    open(WriteOnly | Unbuffered);
}

Result<void> SteadyDevice::finish()
{
    handOver();
    if (!m_failure) {
        if (const auto flushed = flush(m_device); !flushed)
            m_failure = flushed.error();
    }
    return m_failure ? Result<void>(database::Failure(*m_failure)) : Result<void>();
}

// Takes all, as Qt goes on whatever it is told.
qint64 SteadyDevice::writeData(const char *data, qint64 size)
{
    m_head.append(data, size);
    if (m_isPastHead || m_head.size() >= headSize)
        handOver();
    return size;
}

void SteadyDevice::handOver()
{
    if (!m_isPastHead) {
        if (const auto at = m_head.indexOf(clock); at >= 0)
            m_head.replace(at + clock.size(), moment.size(), moment.data(), moment.size());
        m_isPastHead = true;
    }
    if (!m_failure) {
        if (const auto taken = writeAll(m_device, m_head); !taken)
            m_failure = taken.error();
    }
    m_head.resize(0);
}

} // namespace candela::report
