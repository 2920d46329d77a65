#include "adaptercalls.h"

#include <functional>

namespace candela::tests {

using namespace Qt::StringLiterals;
using auth::Adapter;
using auth::LuciaFailure;
using auth::luciaFailure;

AdapterCalls::AdapterCalls(database::Connection &connection, const auth::Schema &schema)
    : m_connection(connection)
    , m_adapter(connection, schema)
    , m_rows(schema, connection.dialect())
{
}

std::optional<auth::LuciaResult<QJsonValue>> AdapterCalls::answer(const QString &method, const QJsonArray &args)
{
    using Call = std::function<Answer(const QString &)>;
    const QHash<QString, Call> calls = {
        {u"getUser"_s, [&](const auto &id) { return json(m_adapter.getUser(id)); }},
        {u"updateUser"_s, [&](const auto &id) { return write(&Adapter::updateUser, id, m_rows.userChange(args[1])); }},
        {u"deleteUser"_s, [&](const auto &id) { return write(&Adapter::deleteUser, id); }},
        {u"getKey"_s, [&](const auto &id) { return json(m_adapter.getKey(id)); }},
        {u"getKeysByUserId"_s, [&](const auto &id) { return json(m_adapter.getKeysByUserId(id)); }},
        {u"updateKey"_s, [&](const auto &id) { return write(&Adapter::updateKey, id, m_rows.keyChange(args[1])); }},
        {u"deleteKey"_s, [&](const auto &id) { return write(&Adapter::deleteKey, id); }},
        {u"deleteKeysByUserId"_s, [&](const auto &id) { return write(&Adapter::deleteKeysByUserId, id); }},
        {u"getSession"_s, [&](const auto &id) { return json(m_adapter.getSession(id)); }},
        {u"getSessionsByUserId"_s, [&](const auto &id) { return json(m_adapter.getSessionsByUserId(id)); }},
        {u"updateSession"_s,
            [&](const auto &id) { return write(&Adapter::updateSession, id, m_rows.sessionChange(args[1])); }},
        {u"deleteSession"_s, [&](const auto &id) { return write(&Adapter::deleteSession, id); }},
        {u"deleteSessionsByUserId"_s, [&](const auto &id) { return write(&Adapter::deleteSessionsByUserId, id); }},
        {u"getSessionAndUser"_s, [&](const auto &id) { return sessionAndUser(id); }},
    };
    if (method == u"setUser")
        return setUser(args);
    if (method == u"setKey")
        return write(&Adapter::setKey, m_rows.key(args[0]));
    if (method == u"setSession")
        return write(&Adapter::setSession, m_rows.session(args[0]));
    const auto call = calls.find(method);
    if (call == calls.end())
        return {};
    if (!args[0].isString())
        return luciaFailure(database::Error{database::Error::Kind::Input, {}, {}, {}});
    return (*call)(args[0].toString());
}

template <class Row> AdapterCalls::Answer AdapterCalls::json(const auth::LuciaResult<std::optional<Row>> &row) const
{
    return row.map([&](const auto &found) { return found ? QJsonValue(m_rows.of(*found)) : QJsonValue(); });
}

template <class Row> AdapterCalls::Answer AdapterCalls::json(const auth::LuciaResult<std::vector<Row>> &rows) const
{
    return rows.map([&](const auto &found) {
        QJsonArray list;
        for (const auto &row : found)
            list.append(m_rows.of(row));
        return QJsonValue(list);
    });
}

// The last argument may be a row that could not be read.
template <class T> static const T &valueOf(const T &value) { return value; }
template <class T> static const T &valueOf(const database::Result<T> &value) { return *value; }
template <class T> static const database::Error *errorOf(const T &) { return nullptr; }
template <class T> static const database::Error *errorOf(const database::Result<T> &value)
{
    return value ? nullptr : &value.error();
}

template <class Method, class... Args> AdapterCalls::Answer AdapterCalls::write(Method method, const Args &...args)
{
    for (const auto *error : {errorOf(args)...}) {
        if (error)
            return luciaFailure(*error);
    }
    auto transaction = database::Transaction::begin(m_connection);
    if (!transaction)
        return luciaFailure(transaction.error());
    return (m_adapter.*method)(*transaction, valueOf(args)...)
        .and_then([&] { return auth::luciaResult(transaction->commit()); })
        .map([] { return QJsonValue(); });
}

AdapterCalls::Answer AdapterCalls::setUser(const QJsonArray &args)
{
    const auto key = args[1].isNull() || args[1].isUndefined()
        ? database::Result<std::optional<auth::KeyRow>>(std::nullopt)
        : m_rows.key(args[1]).map([](const auth::KeyRow &row) { return std::optional(row); });
    return write(&Adapter::setUser, m_rows.user(args[0]), key);
}

AdapterCalls::Answer AdapterCalls::sessionAndUser(const QString &sessionId)
{
    const QJsonValue nobody = QJsonArray{QJsonValue(), QJsonValue()};
    const auto session = m_adapter.getSession(sessionId);
    if (!session)
        return LuciaFailure(session.error());
    if (!*session)
        return nobody;
    return m_adapter.getUser((*session)->userId).map([&](const auto &user) {
        return user ? QJsonValue(QJsonArray{m_rows.of(**session), m_rows.of(*user)}) : nobody;
    });
}

} // namespace candela::tests
