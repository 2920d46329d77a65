#include "report/zipparts.h"

#include <QIODevice>
#include <QtEndian>

#include <zlib.h>

#include <algorithm>

namespace candela::report {

namespace {

// The head of a part and that of the directory behind the last one (APPNOTE.TXT 4.3.7, 4.3.12).
constexpr QByteArrayView partSign("PK\3\4");
constexpr QByteArrayView directorySign("PK\1\2");
constexpr qsizetype partHeadSize = 30;
constexpr int deflated = 8;
constexpr qsizetype bufferSize = 65536;
// Enough for the name of the root element, behind the declaration.
constexpr qsizetype kept = 256;

class Inflater
{
public:
    Inflater() { m_ready = inflateInit2(&m_stream, -MAX_WBITS) == Z_OK; }
    ~Inflater() { inflateEnd(&m_stream); }
    Q_DISABLE_COPY(Inflater)

    // Unpacks the part that begins at the device's position, and leaves the device behind it.
    bool run(QIODevice &archive, const std::stop_token &stop)
    {
        QByteArray in(bufferSize, Qt::Uninitialized), out(bufferSize, Qt::Uninitialized);
        int state = m_ready ? Z_OK : Z_STREAM_ERROR;
        while (state == Z_OK || state == Z_BUF_ERROR) {
            if (stop.stop_requested())
                return false;
            if (m_stream.avail_in == 0) {
                const auto size = archive.read(in.data(), in.size());
                if (size <= 0)
                    return false;
                m_stream.next_in = reinterpret_cast<Bytef *>(in.data());
                m_stream.avail_in = uInt(size);
            }
            m_stream.next_out = reinterpret_cast<Bytef *>(out.data());
            m_stream.avail_out = uInt(out.size());
            state = inflate(&m_stream, Z_NO_FLUSH);
            keep(QByteArrayView(out).chopped(m_stream.avail_out));
        }
        return state == Z_STREAM_END && archive.seek(archive.pos() - m_stream.avail_in);
    }

    bool isWhole() const
    {
        const auto declared = m_first.indexOf("?>");
        const auto root = m_first.indexOf('<', std::max<qsizetype>(declared, 0));
        const auto *end = std::find_if(m_first.begin() + root + 1, m_first.end(),
            [](char c) { return c == ' ' || c == '>' || c == '\n'; });
        const auto name = m_first.sliced(root + 1, end - m_first.begin() - root - 1);
        return root >= 0 && !name.isEmpty() && m_last.trimmed().endsWith("</" + name + '>');
    }

private:
    void keep(QByteArrayView bytes)
    {
        if (m_first.size() < kept)
            m_first.append(bytes.first(std::min(bytes.size(), kept - m_first.size())));
        m_last.append(bytes.last(std::min(bytes.size(), kept)));
        m_last = m_last.last(std::min(m_last.size(), kept));
    }

    z_stream m_stream{};
    bool m_ready = false;
    QByteArray m_first, m_last;
};

} // namespace

bool partsAreWhole(QIODevice &archive, const std::stop_token &stop)
{
    int parts = 0;
    for (;; ++parts) {
        const auto head = archive.read(partHeadSize);
        if (head.startsWith(directorySign))
            return parts > 0;
        if (head.size() != partHeadSize || !head.startsWith(partSign))
            return false;
        const auto field = [&head](qsizetype at) { return qFromLittleEndian<quint16>(head.constData() + at); };
        const qint64 names = qint64(field(26)) + field(28);
        if (field(8) != deflated || archive.skip(names) != names)
            return false;
        Inflater part;
        if (!part.run(archive, stop) || !part.isWhole())
            return false;
    }
}

} // namespace candela::report
