#include "journal/pages.h"

#include "journal/backwardlines.h"
#include "journal/linetext.h"
#include "journal/matching.h"

#include <algorithm>

namespace candela::journal {

using database::Error;
using database::Failure;
using database::failure;
using database::Result;
using Kind = BackwardLines::Piece::Kind;

namespace {

constexpr qint64 mostBytes = 4 * 1024 * 1024;       // of the lines of a page
constexpr qsizetype mostEnds = 1000;                // that wait for their beginnings; of more, somebody has made them up

// The line before an act names no other, and every later line of it does.
bool isEnd(const StoredLine &line)
{
    return line.kind != StoredLine::Kind::Unreadable && line.line.entry.of > 0 && line.line.entry.of < line.line.number;
}

class Collector
{
public:
    Collector(const Cursor &after, const Search &search) : m_search(search) { m_page.next = after; }

    void take(StoredLine line)
    {
        auto &ends = m_page.next.ends;
        if (isEnd(line) && ends.size() < mostEnds && !ends.contains(line.line.entry.of)) {
            ends.insert(line.line.entry.of, std::move(line));
            return;
        }
        const auto end = line.kind == StoredLine::Kind::Unreadable ? ends.end() : ends.find(line.line.number);
        if (end == ends.end())
            return isEnd(line) ? add({{}, std::move(line)}) : add({std::move(line), {}});
        Record record{std::move(line), std::move(*end)};
        ends.erase(end);
        add(std::move(record));
    }
    bool isFull(qint64 rows) const { return qint64(m_page.records.size()) >= rows || m_bytes >= mostBytes; }

    // Ends without a beginning are in the file as well, if somebody has cut its first lines off.
    Page complete()
    {
        std::vector<StoredLine> rest(m_page.next.ends.cbegin(), m_page.next.ends.cend());
        std::sort(rest.begin(), rest.end(), [](const auto &a, const auto &b) { return a.line.number > b.line.number; });
        for (auto &line : rest)
            add({{}, std::move(line)});
        m_page.next = {0, {}};
        m_page.complete = true;
        return std::move(m_page);
    }
    Page until(qint64 position)
    {
        m_page.next.before = position;
        return std::move(m_page);
    }

private:
    void add(Record record)
    {
        if (!(record.begun && matches(*record.begun, m_search)) && !(record.ended && matches(*record.ended, m_search)))
            return;
        m_bytes += (record.begun ? record.begun->bytes : 0) + (record.ended ? record.ended->bytes : 0);
        m_page.records.push_back(std::move(record));
    }

    const Search &m_search;
    Page m_page;
    qint64 m_bytes = 0;
};

} // namespace

Result<Page> page(const QString &path, const Cursor &after, qint64 rows, const Search &search, std::stop_token stop)
{
    const auto file = ByteFile::toRead(path);
    if (!file)
        return Failure(file.error());
    if (!*file)
        return Page{{}, {0, {}}, true};
    const auto size = (*file)->size();
    if (!size)
        return Failure(size.error());
    Collector collector(after, search);
    BackwardLines lines(**file, after.before < 0 ? *size : std::min(after.before, *size));
    while (!collector.isFull(rows)) {
        if (stop.stop_requested())
            return failure(Error::Kind::Cancelled);
        const auto piece = lines.next();
        if (!piece)
            return Failure(piece.error());
        if (piece->kind == Kind::End)
            return collector.complete();
        auto line = lineOf(piece->text);
        line.bytes = piece->bytes - (piece->kind == Kind::Half ? 0 : 1);
        if (piece->kind != Kind::Whole) {           // whatever it would say if it were whole
            line.kind = StoredLine::Kind::Unreadable;
            line.text = piece->text.left(StoredLine::mostText);
            line.line = {};
        }
        collector.take(std::move(line));
    }
    return collector.until(lines.position());
}

} // namespace candela::journal
