#include "auth/labels.h"

#include <QSet>

namespace candela::auth {

using database::Failure;
using database::Result;

Labels::Labels(database::Connection &connection, const Schema &schema, std::size_t mostBytes)
    : m_connection(connection)
    , m_schema(schema)
    , m_mostBytes(mostBytes)
{
}

Result<Labels::Texts> Labels::of(std::span<const QByteArrayView> users)
{
    static constexpr qsizetype window = 500;
    if (m_known.bytes() > m_mostBytes)
        m_known.clear();
    auto texts = m_known.find(users);
    QSet<QString> strangers;
    for (std::size_t i = 0; i < users.size(); ++i) {
        if (!texts[i])
            strangers << QString::fromUtf8(users[i]);
    }
    if (strangers.isEmpty())
        return texts;
    const QStringList asked(strangers.cbegin(), strangers.cend());
    for (qsizetype i = 0; i < asked.size(); i += window) {
        if (const auto known = ask(asked.mid(i, window)); !known)
            return Failure(known.error());
    }
    return m_known.find(users);
}

Result<void> Labels::ask(const QStringList &users)
{
    return people(m_connection, m_schema, users).map([&](const QHash<QString, Person> &found) {
        for (const auto &user : users)
            m_known.add(user.toUtf8(), found.value(user).label().toUtf8());
    });
}

} // namespace candela::auth
