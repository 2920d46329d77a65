// The rows behind Lucia's methods, read and written as Lucia v2's SQL adapters do: what Lucia calls an adapter.
#pragma once

#include "auth/luciaerror.h"
#include "auth/schema.h"
#include "database/transact.h"
#include "sql/predicate.h"

namespace candela::auth {

// Attributes are all further columns, secret ones too, as Lucia's SELECT * has them. Their values: qlonglong
// (qulonglong for MySQL's unsigned), QString, QByteArray, invalid for NULL; double from SQLite, bool from PostgreSQL
// alone. Dates, times, decimals and whatever else are texts in the engine's own form. What was read can be written, and
// is then the same.
struct UserRow { QString id; Attributes attributes; };
struct KeyRow { QString id, userId; std::optional<QString> hashedPassword; };
struct SessionRow {
    QString id, userId;
    qint64 activeExpires = 0, idleExpires = 0;      // milliseconds since 1970; 0 stands for what is no number
    Attributes attributes;
};
// What an update changes; nothing named, nothing changed.
struct KeyChange {
    std::optional<QString> id, userId;
    std::optional<std::optional<QString>> hashedPassword;
};
struct SessionChange {
    std::optional<QString> userId;
    std::optional<qint64> activeExpires, idleExpires;
    Attributes attributes;
};

// Blocking, over one connection. Methods that write take the transaction on it, which the caller commits, but never
// after a failure. Ids are the same only to the byte, whatever the table's collation says: where a statement would meet a
// neighbour as well (there is no primary key), it fails with Conflict. What is absent is updated and deleted without a
// word, as in Lucia; an update of nothing does nothing, where Lucia's adapters send a statement that is no SQL. A
// duplicate user or session id, and other constraints, are the Database kind with Constraint (Lucia's adapters call
// some of them a duplicate key id). An attribute that cannot be read or written is Input, Schema or Unsupported, about
// its column. Methods about sessions answer Schema with fault::noSessions where there is no session table.
class Adapter
{
public:
    // This many rows of one user, or more, are refused with Input: nobody reads a list without end.
    static constexpr qint64 mostRows = database::Connection::mostRows;

    Adapter(database::Connection &connection, const Schema &schema) : m_connection(connection), m_schema(schema) {}

    [[nodiscard]] LuciaResult<std::optional<UserRow>> getUser(const QString &userId);
    // With a key in the same transaction. DuplicateKeyId where the key is there already.
    [[nodiscard]] LuciaResult<void> setUser(
        database::Transaction &transaction, const UserRow &user, const std::optional<KeyRow> &key);
    [[nodiscard]] LuciaResult<void> updateUser(
        database::Transaction &transaction, const QString &userId, const Attributes &changes);
    [[nodiscard]] LuciaResult<void> deleteUser(database::Transaction &transaction, const QString &userId);

    [[nodiscard]] LuciaResult<std::optional<KeyRow>> getKey(const QString &keyId);
    [[nodiscard]] LuciaResult<std::vector<KeyRow>> getKeysByUserId(const QString &userId);
    // InvalidUserId where there is no such user, with or without a foreign key; DuplicateKeyId.
    [[nodiscard]] LuciaResult<void> setKey(database::Transaction &transaction, const KeyRow &key);
    [[nodiscard]] LuciaResult<void> updateKey(
        database::Transaction &transaction, const QString &keyId, const KeyChange &change);
    [[nodiscard]] LuciaResult<void> deleteKey(database::Transaction &transaction, const QString &keyId);
    [[nodiscard]] LuciaResult<void> deleteKeysByUserId(database::Transaction &transaction, const QString &userId);

    [[nodiscard]] LuciaResult<std::optional<SessionRow>> getSession(const QString &sessionId);
    [[nodiscard]] LuciaResult<std::vector<SessionRow>> getSessionsByUserId(const QString &userId);
    // InvalidUserId where there is no such user, with or without a foreign key.
    [[nodiscard]] LuciaResult<void> setSession(database::Transaction &transaction, const SessionRow &session);
    [[nodiscard]] LuciaResult<void> updateSession(
        database::Transaction &transaction, const QString &sessionId, const SessionChange &change);
    [[nodiscard]] LuciaResult<void> deleteSession(database::Transaction &transaction, const QString &sessionId);
    [[nodiscard]] LuciaResult<void> deleteSessionsByUserId(database::Transaction &transaction, const QString &userId);

private:
    // What a refused statement on sessions, or on keys, means to Lucia.
    static LuciaFailure refused(const database::Error &error, const sql::ColumnName &userColumn);
    static LuciaFailure keyRefused(const database::Error &error, const sql::ColumnName &userColumn);
    // InvalidUserId, unless there is such a user or none is named.
    LuciaResult<void> checkUser(const std::optional<QString> &userId);
    LuciaResult<void> insertKey(database::Transaction &transaction, const KeyRow &key);
    LuciaResult<const SessionTable *> sessions() const;
    LuciaResult<std::vector<SessionRow>> sessionRows(const sql::Predicate<SessionTable> &which, qint64 rows);

    database::Connection &m_connection;
    const Schema &m_schema;
};

} // namespace candela::auth
