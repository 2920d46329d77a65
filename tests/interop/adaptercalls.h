// The methods of Lucia's Adapter interface, called by name with JSON.
#pragma once

#include "rowjson.h"

#include <QJsonArray>

namespace candela::tests {

class AdapterCalls
{
public:
    AdapterCalls(database::Connection &connection, const auth::Schema &schema);

    // Nothing where the interface has no such method. What writes is committed, and answers null.
    std::optional<auth::LuciaResult<QJsonValue>> answer(const QString &method, const QJsonArray &args);

private:
    using Answer = auth::LuciaResult<QJsonValue>;

    template <class Row> Answer json(const auth::LuciaResult<std::optional<Row>> &row) const;
    template <class Row> Answer json(const auth::LuciaResult<std::vector<Row>> &rows) const;
    // A method that writes, in a transaction of its own.
    template <class Method, class... Args> Answer write(Method method, const Args &...args);
    Answer setUser(const QJsonArray &args);
    Answer sessionAndUser(const QString &sessionId);

    database::Connection &m_connection;
    auth::Adapter m_adapter;
    RowJson m_rows;
};

} // namespace candela::tests
