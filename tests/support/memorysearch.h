// Searches the writable memory of this process for copies of a text that should be gone: as UTF-8 and as UTF-16.
#pragma once

#include <QFile>
#include <QString>

#include <algorithm>
#include <array>
#include <vector>

namespace candela::tests {

// The text is never whole in memory but where the code under test puts it: this knows it by a mask.
class MemorySearch
{
public:
    // The text's characters, all of them ASCII, with `mask` laid over each.
    MemorySearch(QByteArrayView disguised, char mask) : m_disguised(disguised), m_mask(mask) {}

    static bool isPossible() { return QFile::exists(QStringLiteral("/proc/self/mem")); }

    // Appends the text itself.
    void uncover(QString &text) const
    {
        for (const char c : m_disguised)
            text.append(QLatin1Char(char(c ^ m_mask)));
    }

    // How many copies there are now; -1 where memory cannot be read.
    int copies() const
    {
        constexpr qint64 part = 1 << 20;
        constexpr qint64 overlap = 128;
        static std::array<char, part> buffer;
        const auto own = reinterpret_cast<qint64>(buffer.data());
        QFile memory(QStringLiteral("/proc/self/mem"));
        if (!memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return -1;
        int found = 0;
        for (const Range &range : writable()) {
            for (qint64 from = range.begin; from < range.end; from += part - overlap) {
                const qint64 wanted = std::min(part, range.end - from);
                if (from < own + part && own < from + wanted)
                    continue;
                const qint64 size = memory.seek(from) ? memory.read(buffer.data(), wanted) : 0;
                const QByteArrayView read(buffer.data(), std::max<qint64>(size, 0));
                found += copiesIn(read, 1) + copiesIn(read, 2);
                buffer.fill('\0');
            }
        }
        return found;
    }

private:
    struct Range { qint64 begin = 0, end = 0; };

    // What is writable of this process but its stack, which every call overwrites, and a sanitizer's shadow.
    static std::vector<Range> writable()
    {
        constexpr qint64 implausible = qint64(1) << 30;
        std::vector<Range> ranges;
        QFile maps(QStringLiteral("/proc/self/maps"));
        if (!maps.open(QIODevice::ReadOnly))
            return ranges;
        for (const QByteArray &line : maps.readAll().split('\n')) {
            const QList<QByteArray> fields = line.simplified().split(' ');
            if (fields.size() < 2 || !fields[1].startsWith("rw") || line.contains("[stack"))
                continue;
            const QList<QByteArray> ends = fields[0].split('-');
            const Range range{ends[0].toLongLong(nullptr, 16), ends[1].toLongLong(nullptr, 16)};
            if (range.end - range.begin < implausible)
                ranges.push_back(range);
        }
        return ranges;
    }

    // Counts the text, one character every `step` bytes.
    int copiesIn(QByteArrayView memory, qsizetype step) const
    {
        const char first = char(m_disguised.front() ^ m_mask);
        const qsizetype last = memory.size() - m_disguised.size() * step;
        int found = 0;
        for (qsizetype at = memory.indexOf(first); at >= 0 && at <= last; at = memory.indexOf(first, at + 1)) {
            qsizetype i = 0;
            while (i < m_disguised.size() && char(memory[at + i * step] ^ m_mask) == m_disguised[i])
                ++i;
            found += i == m_disguised.size() ? 1 : 0;
        }
        return found;
    }

    const QByteArrayView m_disguised;
    const char m_mask;
};

} // namespace candela::tests
