#include "auth/labels.h"

#include <QSet>

namespace candela::auth {

using database::Result;

Labels::Labels(database::Connection &connection, const Schema &schema, std::size_t mostBytes)
    : m_connection(connection)
    , m_schema(schema)
    , m_mostBytes(mostBytes)
{
}

Result<void> Labels::learn(std::span<const QByteArrayView> users)
{
    static constexpr qsizetype window = 500;
    if (m_known.bytes() > m_mostBytes)
        m_known.clear();
    QSet<QString> strangers;
    for (const auto user : users) {
        if (!m_known.find(user))
            strangers << QString::fromUtf8(user);
    }
    const QStringList asked(strangers.cbegin(), strangers.cend());
    for (qsizetype i = 0; i < asked.size(); i += window) {
        const auto some = asked.mid(i, window);
        const auto found = people(m_connection, m_schema, some);
        if (!found)
            return database::Failure(found.error());
        for (const auto &user : some) {
            const auto id = user.toUtf8();
            if (!m_known.find(id))
                m_known.add(id, found->value(user).label().toUtf8());
        }
    }
    return {};
}

} // namespace candela::auth
