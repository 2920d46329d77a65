#include "auth/people.h"

#include "sql/select.h"

namespace candela::auth {

using namespace Qt::StringLiterals;

Person personOf(const Schema &schema, const QVariantList &attributes)
{
    const auto value = [&](QStringView name) {
        const auto place = schema.userAttribute(name);
        return place < 0 ? QString() : attributes.value(place).toString();
    };
    Person person;
    for (const auto &name : {u"name"_s, u"display_name"_s, u"full_name"_s, u"username"_s}) {
        if (person.name.isEmpty())
            person.name = value(name);
    }
    person.address = value(u"email");
    return person;
}

// Keys name who has no telling attribute: one query for all of them.
static database::Result<void> nameByKeys(
    database::Connection &connection, const Schema &schema, QHash<QString, Person> &found)
{
    QStringList nameless;
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        if (it->address.isEmpty())
            nameless << it.key();
    }
    if (nameless.isEmpty())
        return {};
    const auto &keys = schema.keys;
    const auto rows = connection.fetch(
        sql::from(keys)
            .where(sql::in(keys.userId, nameless)
                && (sql::startsWith(keys.id, u"email:"_s) || sql::startsWith(keys.id, u"username:"_s)))
            .orderBy(sql::ascending(keys.id))
            .limit(5 * nameless.size())
            .select(keys.id, keys.userId));
    if (!rows)
        return database::Failure(rows.error());
    for (const auto &row : *rows) {
        const auto person = found.find(row[keys.userId]);      // MySQL finds keys of a user spelled otherwise as well
        if (person != found.end() && person->address.isEmpty())
            person->address = row[keys.id].section(u':', 1);
    }
    return {};
}

database::Result<QHash<QString, Person>> people(
    database::Connection &connection, const Schema &schema, const QStringList &userIds)
{
    const auto &users = schema.users;
    const auto rows = connection.fetch(sql::from(users)
                                           .where(sql::in(users.id, userIds))
                                           .limit(userIds.size())
                                           .select(users.id)
                                           .with(schema.userColumns()));
    if (!rows)
        return database::Failure(rows.error());
    QHash<QString, Person> found;
    for (const auto &row : *rows)
        found.insert(row[users.id], personOf(schema, row.rest()));
    if (auto named = nameByKeys(connection, schema, found); !named)
        return database::Failure(named.error());
    return found;
}

} // namespace candela::auth
