// What people call a user: from the user's attributes, else from a key.
#pragma once

#include "auth/schema.h"
#include "database/connection.h"

#include <QHash>

namespace candela::auth {

// The attribute that is an address.
inline constexpr QStringView nameOfAddress = u"email";

struct Person {
    QString name;       // of the attributes name, display_name, full_name, username the first that is there
    QString address;    // the attribute email, else what an email or username key says

    // One line for a report: the address, else the name.
    QString label() const { return address.isEmpty() ? name : address; }
};

// The attributes' values in the order of Schema::userAttributes.
Person personOf(const Schema &schema, const QVariantList &attributes);

// The persons behind up to 500 user ids; a user who is not there is not in the answer.
[[nodiscard]] database::Result<QHash<QString, Person>> people(
    database::Connection &connection, const Schema &schema, const QStringList &userIds);

// The same by the users' attributes alone: a look-up by primary key each.
[[nodiscard]] database::Result<QHash<QString, Person>> peopleByAttributes(
    database::Connection &connection, const Schema &schema, const QStringList &userIds);

// What the email and username keys of up to 500 users call them; reads the whole table of keys where user_id has no
// index. Who has no such key is not in the answer.
[[nodiscard]] database::Result<QHash<QString, QString>> addressesByKeys(
    database::Connection &connection, const Schema &schema, const QStringList &userIds);

} // namespace candela::auth
