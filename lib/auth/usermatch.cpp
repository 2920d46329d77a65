#include "auth/usermatch.h"

#include "auth/usersearch.h"
#include "sql/select.h"

#include <QSet>

namespace candela::auth {

using namespace Qt::StringLiterals;
using database::Error;
using database::Failure;
using database::failure;
using database::Result;
using By = UserMatch::By;
using Verdict = UserMatch::Verdict;

static constexpr qsizetype batch = 500;
static constexpr qint64 passWindow = 5000;
// A table without a primary key, or under a collation that takes several ids for one, has more rows than ids.
static constexpr qint64 mostRows = 20 * batch;

// The ids that a key of that name has.
static QStringList keyIds(const QString &value)
{
    const auto all = keysCalled(value);
    return value.contains(u':') ? all : all.mid(1);
}

void UserMatching::Meant::add(const QString &userId, By how)
{
    if (users.isEmpty())
        by = how;
    if (!users.contains(userId))
        users << userId;
}

QList<sql::DynamicColumn> UserMatching::namingColumns() const
{
    QList<sql::DynamicColumn> columns;
    for (const auto &column : m_schema.userColumns()) {
        const auto type = m_schema.userAttributes.at(m_schema.userAttribute(column.name.column)).type;
        const bool isText = m_connection.dialect().isText(type) || type.isEmpty() || type == u"citext"
            || type.startsWith(u"character");
        if (isText && (column.name.column == u"email" || column.name.column == u"username"))
            columns << column;
    }
    return columns;
}

Result<std::vector<UserMatch>> UserMatching::match(
    const std::vector<Listed> &list, const std::stop_token &stop, std::atomic<qint64> &behind)
{
    QStringList values, addresses;
    QSet<QString> seen;
    for (const auto &listed : list) {
        if (!listed.value.isEmpty() && !seen.contains(listed.value)) {
            seen.insert(listed.value);
            values << listed.value;
        }
    }
    for (qsizetype i = 0; i < values.size(); i += batch) {
        if (stop.stop_requested())
            return failure(Error::Kind::Cancelled);
        const auto some = values.mid(i, batch);
        if (const auto done = findExactly(some); !done)
            return Failure(done.error());
        behind += some.size();
    }
    if (const auto done = findPersons(stop); !done)
        return Failure(done.error());
    for (const auto &value : std::as_const(values)) {
        if (value.contains(u'@') && m_meant.value(value).users.isEmpty())
            addresses << value;
    }
    if (!addresses.isEmpty()) {
        const auto done = findIgnoringCase(addresses, stop).and_then([&] { return findPersons(stop); });
        if (!done)
            return Failure(done.error());
    }
    std::vector<UserMatch> matches;
    matches.reserve(list.size());
    QHash<QString, std::size_t> byValue, byUser;
    for (const auto &listed : list) {
        auto match = told(listed);
        const auto here = matches.size();
        const auto same = listed.value.isEmpty() ? here : byValue.value(listed.value, here);
        const auto user = match.verdict == Verdict::Found ? byUser.value(match.userId, here) : here;
        if (const auto earlier = std::min(same, user); earlier < here) {
            match.verdict = Verdict::Repeated;
            match.as = list[earlier].line;
        } else if (match.verdict == Verdict::Found) {
            byUser.insert(match.userId, here);
        }
        if (!byValue.contains(listed.value))
            byValue.insert(listed.value, here);
        matches.push_back(std::move(match));
    }
    return matches;
}

UserMatch UserMatching::told(const Listed &listed) const
{
    UserMatch match;
    const auto found = m_meant.constFind(listed.value);
    if (found == m_meant.cend() || found->users.isEmpty())
        return match;
    match.by = found->by;
    match.ignoringCase = found->ignoringCase;
    match.users = found->users.size();
    if (match.users > 1) {
        match.verdict = Verdict::Ambiguous;
        match.candidates = found->users.mid(0, UserMatch::mostCandidates);
        return match;
    }
    match.verdict = Verdict::Found;
    match.userId = found->users.constFirst();
    match.person = m_persons.value(match.userId);
    return match;
}

Result<void> UserMatching::findExactly(const QStringList &values)
{
    return findUsers(values).and_then([&] { return findKeys(values); }).and_then([&] { return findAttributes(values); });
}

Result<void> UserMatching::findUsers(const QStringList &values)
{
    const auto &users = m_schema.users;
    QHash<QString, QStringList> asked;      // the id as the engine writes it, to the values that mean it
    for (const auto &value : values) {
        if (canHold(m_schema.userIdType, value))
            asked[m_schema.userIdType == u"uuid" ? value.toLower() : value] << value;
    }
    if (asked.isEmpty())
        return {};
    const auto rows
        = m_connection.fetch(sql::from(users).where(sql::in(users.id, asked.keys())).limit(mostRows).select(users.id));
    if (!rows)
        return Failure(rows.error());
    for (const auto &row : *rows) {
        for (const auto &value : asked.value(row[users.id]))
            m_meant[value].add(row[users.id], By::Id);
    }
    return {};
}

Result<void> UserMatching::findKeys(const QStringList &values)
{
    const auto &keys = m_schema.keys;
    QHash<QString, QStringList> asked;
    for (const auto &value : values) {
        for (const auto &id : keyIds(value))
            asked[id] << value;
    }
    const auto ids = asked.keys();
    for (qsizetype i = 0; i < ids.size(); i += batch) {
        const auto rows = m_connection.fetch(
            sql::from(keys).where(sql::in(keys.id, ids.mid(i, batch))).limit(mostRows).select(keys.id, keys.userId));
        if (!rows)
            return Failure(rows.error());
        for (const auto &row : *rows) {
            for (const auto &value : asked.value(row[keys.id]))
                m_meant[value].add(row[keys.userId], By::Key);
        }
    }
    return {};
}

Result<void> UserMatching::findAttributes(const QStringList &values)
{
    const auto &users = m_schema.users;
    const QSet<QString> asked(values.begin(), values.end());
    for (const auto &column : namingColumns()) {
        const auto rows = m_connection.fetch(
            sql::from(users).where(sql::in(users, column, values)).limit(mostRows).select(users.id).with({column}));
        if (!rows)
            return Failure(rows.error());
        for (const auto &row : *rows) {
            if (const auto value = row.rest().constFirst().toString(); asked.contains(value))
                m_meant[value].add(row[users.id], By::Attribute);
        }
    }
    return {};
}

Result<void> UserMatching::findIgnoringCase(const QStringList &values, const std::stop_token &stop)
{
    Wanted keys, names;
    for (const auto &value : values) {
        names[value.toCaseFolded()] << value;
        for (const auto &id : keyIds(value))
            keys[id.toCaseFolded()] << value;
    }
    const auto done = passKeys(keys, stop).and_then([&] { return passUsers(names, stop); });
    for (const auto &value : values)
        m_meant[value].ignoringCase = true;
    return done;
}

Result<void> UserMatching::passKeys(const Wanted &wanted, const std::stop_token &stop)
{
    const auto &keys = m_schema.keys;
    const auto first = sql::from(keys).orderBy(sql::ascending(keys.id)).limit(passWindow);
    auto query = first;
    for (;;) {
        if (stop.stop_requested())
            return failure(Error::Kind::Cancelled);
        const auto rows = m_connection.fetch(query.select(keys.id, keys.userId));
        if (!rows)
            return Failure(rows.error());
        for (const auto &row : *rows) {
            for (const auto &value : wanted.value(row[keys.id].toCaseFolded()))
                m_meant[value].add(row[keys.userId], By::Key);
        }
        if (qint64(rows->size()) < passWindow)
            return {};
        query = first.after(rows->back()[keys.id]);
    }
}

Result<void> UserMatching::passUsers(const Wanted &wanted, const std::stop_token &stop)
{
    const auto &users = m_schema.users;
    const auto columns = namingColumns();
    if (columns.isEmpty())
        return {};
    const auto first = sql::from(users).orderBy(sql::ascending(users.id)).limit(passWindow);
    auto query = first;
    for (;;) {
        if (stop.stop_requested())
            return failure(Error::Kind::Cancelled);
        const auto rows = m_connection.fetch(query.select(users.id).with(columns));
        if (!rows)
            return Failure(rows.error());
        for (const auto &row : *rows) {
            for (const auto &name : row.rest()) {
                for (const auto &value : wanted.value(name.toString().toCaseFolded()))
                    m_meant[value].add(row[users.id], By::Attribute);
            }
        }
        if (qint64(rows->size()) < passWindow)
            return {};
        query = first.after(rows->back()[users.id]);
    }
}

// Who is not there is nobody's user, whatever a key says.
Result<void> UserMatching::findPersons(const std::stop_token &stop)
{
    QSet<QString> ids;
    for (const auto &meant : std::as_const(m_meant))
        ids.unite(QSet<QString>(meant.users.begin(), meant.users.end()));
    const QStringList asked(ids.cbegin(), ids.cend());
    for (qsizetype i = 0; i < asked.size(); i += batch) {
        if (stop.stop_requested())
            return failure(Error::Kind::Cancelled);
        const auto some = asked.mid(i, batch);
        const auto found = people(m_connection, m_schema, some);
        if (!found)
            return Failure(found.error());
        m_persons.insert(*found);
        QHash<QString, QString> folded;
        for (auto it = found->cbegin(); it != found->cend(); ++it)
            folded.insert(it.key().toCaseFolded(), it.key());
        // A key of MySQL may spell its user otherwise than the user's row does.
        for (const auto &id : some)
            m_spellings.insert(id, found->contains(id) ? id : folded.value(id.toCaseFolded()));
    }
    for (auto &meant : m_meant) {
        QStringList users;
        for (const auto &id : std::as_const(meant.users)) {
            if (const auto own = m_spellings.value(id); !own.isEmpty() && !users.contains(own))
                users << own;
        }
        meant.users = users;
    }
    return {};
}

} // namespace candela::auth
