#include "dialogs/revokedusers.h"

#include "look/celldelegate.h"

#include <QLocale>

#include <algorithm>

namespace candela::app {

using namespace Qt::StringLiterals;

static qint64 auth::SessionCounts::*counterOf(auth::State state)
{
    switch (state) {
    case auth::State::Active:
        return &auth::SessionCounts::active;
    case auth::State::Idle:
        return &auth::SessionCounts::idle;
    case auth::State::Dead:
        return &auth::SessionCounts::dead;
    case auth::State::Invalid:
        break;
    }
    return &auth::SessionCounts::invalid;
}

RevokedUsers::RevokedUsers(const std::vector<auth::Session> &chosen, QObject *parent)
    : QAbstractTableModel(parent)
{
    QHash<QString, std::size_t> places;
    for (const auto &session : chosen) {
        if (!places.contains(session.userId)) {
            places.insert(session.userId, m_rows.size());
            m_rows.push_back({session.userId, session.person, {}});
        }
        ++(m_rows[places.value(session.userId)].chosen.*counterOf(session.state));
    }
    std::stable_sort(
        m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) { return a.chosen.total() > b.chosen.total(); });
}

RevokedUsers::RevokedUsers(
    const auth::Person &person, const QString &userId, const auth::SessionCounts &sessions, QObject *parent)
    : QAbstractTableModel(parent)
    , m_rows{{userId, person, sessions}}
    , m_rest(Rest::Known)
{
}

RevokedUsers::RevokedUsers(
    std::vector<Row> most, const auth::SessionCounts &total, qint64 users, QObject *parent)
    : QAbstractTableModel(parent)
    , m_rows(std::move(most))
    , m_total(total)
    , m_users(users)
{
}

QStringList RevokedUsers::userIds() const
{
    QStringList ids;
    for (const auto &row : m_rows)
        ids << row.userId;
    return ids;
}

auth::SessionCounts RevokedUsers::total() const
{
    if (m_total)
        return *m_total;
    auth::SessionCounts sum;
    for (const auto &row : m_rows) {
        for (const auto counter : {&auth::SessionCounts::active, &auth::SessionCounts::idle, &auth::SessionCounts::dead,
                 &auth::SessionCounts::invalid})
            sum.*counter += row.chosen.*counter;
    }
    return sum;
}

QString RevokedUsers::nameOf(const Row &row)
{
    const auto &person = row.person;
    return !person.name.isEmpty() ? person.name : !person.address.isEmpty() ? person.address : row.userId;
}

void RevokedUsers::setLive(const QHash<QString, qint64> &live)
{
    m_live = live;
    setRest(Rest::Known);
}

void RevokedUsers::setRestUnknown() { setRest(Rest::Unknown); }

void RevokedUsers::setRest(Rest rest)
{
    m_rest = rest;
    if (!m_rows.empty())
        emit dataChanged(index(0, After), index(rowCount() - 1, After));
}

qint64 RevokedUsers::left(const Row &row) const { return qMax<qint64>(0, m_live.value(row.userId) - row.live()); }

int RevokedUsers::signedOut() const
{
    if (m_rest != Rest::Known)
        return -1;
    return int(std::count_if(
        m_rows.begin(), m_rows.end(), [this](const Row &row) { return row.live() > 0 && left(row) == 0; }));
}

QVariant RevokedUsers::text(const Row &row, int column) const
{
    if (column == User)
        return nameOf(row);
    if (column == Number)
        return QLocale().toString(row.chosen.total());
    if (m_rest == Rest::Counting)
        return u"…"_s;
    if (m_rest == Rest::Unknown)
        return tr("unknown");
    const int kept = int(left(row));
    if (kept == 0)
        return row.live() > 0 ? tr("signed out everywhere") : tr("not signed in");
    return kept == 1 ? tr("1 left") : tr("%Ln left", nullptr, kept);
}

QVariant RevokedUsers::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == User ? u"<span>%1</span>"_s.arg(row.userId.toHtmlEscaped()) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((index.column() == Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case look::SecondaryRole:
        return index.column() == User && !row.person.name.isEmpty() ? row.person.address : QVariant();
    case look::MutedRole:
        return index.column() == After;
    default:
        return {};
    }
}

QVariant RevokedUsers::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    return section == User ? tr("User") : section == Number ? tr("Sessions") : tr("After");
}

} // namespace candela::app
