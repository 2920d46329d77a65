#include "auth/people.h"

#include "sql/select.h"

#include <QSet>

namespace candela::auth {

using namespace Qt::StringLiterals;

namespace {

// By which attributes a person is called, the first that is there.
const QStringList &namesOfNames()
{
    static const QStringList names = {u"name"_s, u"display_name"_s, u"full_name"_s, u"username"_s};
    return names;
}

} // namespace

Person personOf(const Schema &schema, const QVariantList &attributes)
{
    const auto value = [&](QStringView name) {
        const auto place = schema.userAttribute(name);
        return place < 0 ? QString() : attributes.value(place).toString();
    };
    Person person;
    for (const auto &name : namesOfNames()) {
        if (person.name.isEmpty())
            person.name = value(name);
    }
    person.address = value(nameOfAddress);
    return person;
}

database::Result<QHash<QString, Person>> peopleByAttributes(
    database::Connection &connection, const Schema &schema, const QStringList &userIds)
{
    const auto &users = schema.users;
    QList<sql::DynamicColumn> telling;
    for (const auto &name : namesOfNames() + QStringList(nameOfAddress.toString())) {
        if (schema.userAttribute(name) >= 0)
            telling << sql::DynamicColumn{{users.name(), name}};
    }
    const bool hasAddress = schema.userAttribute(nameOfAddress) >= 0;
    QHash<QString, Person> found;
    const auto read = connection.read(
        sql::from(users).where(sql::in(users.id, userIds)).limit(userIds.size()).select(users.id).with(telling),
        [&](const auto &row) {
            Person person;
            const auto texts = row.rest();
            for (const auto text : hasAddress ? texts.first(texts.size() - 1) : texts) {
                if (person.name.isEmpty())
                    person.name = QString::fromUtf8(text);
            }
            if (hasAddress)
                person.address = QString::fromUtf8(texts.back());
            found.insert(QString::fromUtf8(row[users.id]), person);
        });
    return read.map([&] { return std::move(found); });
}

database::Result<QHash<QString, QString>> addressesByKeys(
    database::Connection &connection, const Schema &schema, const QStringList &userIds)
{
    QHash<QString, QString> addresses;
    if (userIds.isEmpty())
        return addresses;
    const auto &keys = schema.keys;
    const auto rows = connection.fetch(
        sql::from(keys)
            .where(sql::in(keys.userId, userIds)
                && (sql::startsWith(keys.id, u"email:"_s) || sql::startsWith(keys.id, u"username:"_s)))
            .orderBy(sql::ascending(keys.id).unindexed())
            .limit(5 * userIds.size())
            .select(keys.id, keys.userId));
    if (!rows)
        return database::Failure(rows.error());
    const QSet<QString> asked(userIds.begin(), userIds.end());
    for (const auto &row : *rows) {
        const auto &user = row[keys.userId];
        if (asked.contains(user) && !addresses.contains(user))  // MySQL finds keys of a user spelled otherwise as well
            addresses.insert(user, row[keys.id].section(u':', 1));
    }
    return addresses;
}

database::Result<QHash<QString, Person>> people(
    database::Connection &connection, const Schema &schema, const QStringList &userIds)
{
    auto found = peopleByAttributes(connection, schema, userIds);
    if (!found)
        return found;
    QStringList nameless;
    for (auto it = found->cbegin(); it != found->cend(); ++it) {
        if (it->address.isEmpty())
            nameless << it.key();
    }
    const auto addresses = addressesByKeys(connection, schema, nameless);
    if (!addresses)
        return database::Failure(addresses.error());
    for (auto it = addresses->cbegin(); it != addresses->cend(); ++it)
        (*found)[it.key()].address = it.value();
    return found;
}

} // namespace candela::auth
