#include "auth/labels.h"

namespace candela::auth {

using database::Result;

namespace {

// What a map's entry takes beside its texts.
constexpr std::size_t entrySize = 128;
constexpr qsizetype window = 500;

std::string_view textOf(QByteArrayView utf8) { return {utf8.data(), std::size_t(utf8.size())}; }

} // namespace

Labels::Labels(database::Connection &connection, const Schema &schema, std::size_t mostBytes)
    : m_connection(connection)
    , m_schema(schema)
    , m_mostBytes(mostBytes)
{
}

Result<void> Labels::tell(
    std::span<const QByteArrayView> users, const std::function<void(std::size_t, QByteArrayView)> &take)
{
    if (m_bytes > m_mostBytes)
        forget();
    QStringList strangers;
    std::vector<std::pair<std::size_t, const std::optional<std::string> *>> open;
    for (std::size_t i = 0; i < users.size(); ++i) {
        const auto user = textOf(users[i]);
        auto known = m_known.find(user);
        if (known == m_known.end()) {
            known = m_known.try_emplace(std::string(user)).first;
            strangers << QString::fromUtf8(users[i]);
        }
        if (known->second)
            take(i, *known->second);
        else
            open.emplace_back(i, &known->second);
    }
    for (qsizetype i = 0; i < strangers.size(); i += window) {
        if (auto asked = ask(strangers.mid(i, window)); !asked) {
            forget();
            return asked;
        }
    }
    for (const auto &[i, label] : open)
        take(i, label->value_or(std::string()));
    return {};
}

Result<void> Labels::ask(const QStringList &users)
{
    const auto found = people(m_connection, m_schema, users);
    if (!found)
        return database::Failure(found.error());
    for (const auto &user : users) {
        auto id = user.toStdString();
        auto label = found->value(user).label().toStdString();
        m_bytes += entrySize + id.size() + label.size();
        m_known.insert_or_assign(std::move(id), std::move(label));
    }
    return {};
}

void Labels::forget()
{
    m_known.clear();
    m_bytes = 0;
}

} // namespace candela::auth
