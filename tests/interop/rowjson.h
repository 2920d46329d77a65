// Rows as objects of JSON, under the names that Lucia's adapters give their columns.
#pragma once

#include "auth/adapter.h"
#include "sql/dialect.h"

#include <QHash>
#include <QJsonObject>

namespace candela::tests {

class RowJson
{
public:
    RowJson(const auth::Schema &schema, const sql::Dialect &dialect);

    // {id, …attributes}, {id, user_id, hashed_password} and {id, user_id, active_expires, idle_expires, …attributes}
    QJsonObject of(const auth::UserRow &user) const;
    QJsonObject of(const auth::KeyRow &key) const;
    QJsonObject of(const auth::SessionRow &session) const;

    // Input: a column of Lucia's lacks, or has a value of another type than Lucia gives it.
    database::Result<auth::UserRow> user(const QJsonValue &json) const;
    database::Result<auth::KeyRow> key(const QJsonValue &json) const;
    database::Result<auth::SessionRow> session(const QJsonValue &json) const;
    // Parts of such objects. Lucia changes no id of a user or a session, so that one goes with the attributes.
    database::Result<auth::Attributes> userChange(const QJsonValue &json) const;
    database::Result<auth::KeyChange> keyChange(const QJsonValue &json) const;
    database::Result<auth::SessionChange> sessionChange(const QJsonValue &json) const;

private:
    using Types = QHash<QString, QString>; // of columns by their names

    void add(QJsonObject &json, const auth::Attributes &attributes, const Types &types) const;
    database::Result<auth::Attributes> attributes(QJsonObject json, const QStringList &own, const Types &types) const;

    const sql::Dialect &m_dialect;
    Types m_userTypes, m_sessionTypes;
};

} // namespace candela::tests
