#include "sessionrows.h"

#include <algorithm>

namespace candela::app {

using database::Result;
using report::Cell;

namespace {

constexpr qint64 firstRows = 1000, fewestRows = 100, mostRows = 10'000;
constexpr qint64 pageBytes = 4'000'000;

enum Column { Id, User, Person };

Cell cell(QByteArrayView text) { return text.isNull() ? Cell() : text; }

Cell cell(const std::optional<qint64> &number) { return number ? Cell(*number) : Cell(); }

} // namespace

SessionRows::SessionRows(SessionReport report, database::Connection &connection, qint64 moment)
    : m_report(std::move(report))
    , m_order(m_report.attributeOrder())
    , m_walk(connection, m_report.schema, m_report.filter, moment)
    , m_labels(connection, m_report.schema)
    , m_rows(firstRows)
    , m_fingerprinter(m_report.installKey)
{
}

Result<void> SessionRows::read(report::Page &page)
{
    const auto add = [&](const auth::SessionText &session) {
        const auto state = auth::code(session.state);
        page.add(session.id);
        page.add(session.userId);
        page.add({});
        page.add(QByteArrayView(state.data(), state.size()));
        page.add(cell(session.activeExpires));
        page.add(cell(session.idleExpires));
        for (const auto i : m_order)
            page.add(cell(session.attributes[std::size_t(i)]));
        page.endRow();
    };
    return m_walk.next(m_rows, add).and_then([&] {
        m_users.clear();
        for (qsizetype row = 0; row < page.size(); ++row)
            m_users.push_back(std::get<QByteArrayView>(page[row][User]));
        return m_labels.of(m_users);
    }).map([&](const auth::Labels::Texts &labels) {
        for (qsizetype row = 0; row < page.size(); ++row) {
            if (const auto label = labels[std::size_t(row)].value_or(QByteArrayView()); !label.isEmpty())
                page.set(row, Person, label);
        }
        if (!page.isEmpty())
            m_rows = std::clamp(pageBytes * page.size() / page.bytes(), fewestRows, mostRows);
    });
}

void SessionRows::finish(report::Page &page)
{
    for (qsizetype row = 0; row < page.size(); ++row) {
        const auto digits = m_fingerprinter.digits(std::get<QByteArrayView>(page[row][Id]));
        page.set(row, Id, digits ? QByteArrayView(*digits) : QByteArrayView(""));
    }
}

} // namespace candela::app
