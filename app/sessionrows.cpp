#include "sessionrows.h"

#include "auth/sessionstate.h"

#include <algorithm>

namespace candela::app {

using database::Result;
using report::Cell;

namespace {

constexpr qint64 firstRows = 1000, fewestRows = 100, mostRows = 10'000;
constexpr qint64 pageBytes = 4'000'000;

Cell cell(QByteArrayView text) { return text.isNull() ? Cell() : text; }

Cell cell(const std::optional<qint64> &number) { return number ? Cell(*number) : Cell(); }

} // namespace

SessionRows::SessionRows(const Report::Source &source, auth::SessionFilter filter, QList<qsizetype> places,
    const Report::Choice &choice, const database::Snapshot &state, qint64 moment)
    : m_places(std::move(places))
    , m_choice(choice)
    , m_walk(state, source.schema, std::move(filter), moment,
          m_places.contains(User) ? auth::SessionWalk::Along::Addresses : auth::SessionWalk::Along::Nothing)
    , m_labels(state.connection(), source.schema)
    , m_rows(firstRows)
    , m_fingerprinter(source.installKey)
{
}

void SessionRows::add(report::Page &page, const auth::SessionText &session)
{
    for (const auto place : m_places) {
        switch (place) {
        case Fingerprint: page.add(session.id); break;
        case UserId: page.add(session.userId); break;
        case User:
            page.add(session.address.isEmpty() ? Cell() : Cell(session.address));
            if (session.address.isEmpty()) {
                m_nameless.push_back({page.size(), m_owners.size(), session.userId.size()});
                m_owners.append(session.userId);
            }
            break;
        case State: {
            const auto state = auth::code(session.state);
            page.add(QByteArrayView(state.data(), state.size()));
            break;
        }
        case ActiveExpires: page.add(cell(session.activeExpires)); break;
        case IdleExpires: page.add(cell(session.idleExpires)); break;
        default: page.add(cell(session.attributes[std::size_t(place - FixedColumns)]));
        }
    }
    page.endRow();
}

Result<void> SessionRows::read(report::Page &page)
{
    m_owners.clear();
    m_nameless.clear();
    const auto take = [&](const auth::SessionText &session) { add(page, session); };
    return m_walk.next(m_rows, take).and_then([&] { return label(page); }).map([&] {
        if (!page.isEmpty())
            m_rows = std::clamp(pageBytes * page.size() / page.bytes(), fewestRows, mostRows);
    });
}

Result<void> SessionRows::label(report::Page &page)
{
    if (m_nameless.empty())
        return {};
    m_users.clear();
    for (const auto &owner : m_nameless)
        m_users.push_back(QByteArrayView(m_owners).sliced(owner.begin, owner.size));
    return m_labels.of(m_users).map([&](const auth::Labels::Texts &labels) {
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (const auto label = labels[i].value_or(QByteArrayView()); !label.isEmpty())
                page.set(m_nameless[i].row, m_places.indexOf(User), label);
        }
    });
}

void SessionRows::finish(report::Page &page)
{
    const auto id = m_choice.tokens ? -1 : m_places.indexOf(Fingerprint);
    for (qsizetype row = 0; id >= 0 && row < page.size(); ++row) {
        const auto digits = m_fingerprinter.digits(std::get<QByteArrayView>(page[row][std::size_t(id)]));
        page.set(row, id, digits ? QByteArrayView(*digits) : QByteArrayView(""));
    }
    for (qsizetype column = 0; m_choice.zone && column < m_places.size(); ++column) {
        if (m_places[column] == ActiveExpires || m_places[column] == IdleExpires)
            tell(page, column);
    }
}

void SessionRows::tell(report::Page &page, qsizetype column) const
{
    for (qsizetype row = 0; row < page.size(); ++row) {
        const auto *time = std::get_if<qint64>(&page[row][std::size_t(column)]);
        if (time && auth::isTime(*time))
            page.set(row, column, QByteArrayView(isoTime(*time, *m_choice.zone).toLatin1()));
    }
}

} // namespace candela::app
