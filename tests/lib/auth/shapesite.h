// A database of one shape, filled, and what can be done with it once it was detected.
#pragma once

#include "shapes.h"

#include "auth/users.h"

namespace candela::tests {

// Three users: the first has a password key and an active session, the second a key without password and an idle
// session, the third a password key and a dead session.
class ShapeSite
{
public:
    // Makes the tables, empty.
    ShapeSite(database::Connection &connection, const Shape &shape);
    void fill();
    // Uses what was found: pages and details of users, keys and sessions with their states, what Lucia's own methods do
    // there, a revocation, a reset.
    // Answers the first thing that is not as it should be; empty: all is.
    QString use(const auth::Schema &schema);

    // What makes the shape, in one line to compare: names, the ids' column, attributes, leftovers.
    static QString expected(const Shape &shape, const QString &schema);
    static QString found(const auth::Schema &schema);

private:
    QString read(const auth::Schema &schema);
    QString asLucia(const auth::Schema &schema);
    QString write(const auth::Schema &schema);
    std::vector<QVariantList> run(const QString &statement, const QVariantList &values = {});
    QString quoted(const sql::TableName &name) const { return m_connection.dialect().quoted(name); }
    QString session(int user) const;

    database::Connection &m_connection;
    Shape m_shape;
};

} // namespace candela::tests
