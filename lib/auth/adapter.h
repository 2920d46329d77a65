// The rows behind Lucia's methods, read and written as Lucia v2's SQL adapters do: what Lucia calls an adapter.
#pragma once

#include "auth/luciaerror.h"
#include "auth/schema.h"
#include "database/transaction.h"

namespace candela::auth {

// Columns and their values, in order; values have the type that the engine's driver gives the column.
using Attributes = QList<std::pair<QString, QVariant>>;

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

// Blocking, over one connection. Methods that write take the transaction, which the caller commits. Ids are the same
// only to the byte, whatever the table's collation says. Methods about sessions answer Schema with fault::noSessions
// where the schema has no session table.
class Adapter
{
public:
    // More rows of one user than this are refused with Input: nobody reads a list without end.
    static constexpr qint64 mostRows = 20'000;

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
    database::Connection &m_connection;
    const Schema &m_schema;
};

} // namespace candela::auth
