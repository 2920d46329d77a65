// What a report calls each user in one line. A user is asked for once, as long as there is memory set aside to remember.
#pragma once

#include "auth/people.h"

#include <functional>
#include <span>
#include <string>
#include <unordered_map>

namespace candela::auth {

// Blocking, over one connection, which outlives it, as does the schema.
class Labels
{
public:
    // Of `mostBytes` it may take as much again as one call brings new.
    Labels(database::Connection &connection, const Schema &schema, std::size_t mostBytes = 16'000'000);

    // Calls take(i, label) for users[i], in no order: their Person::label() as people() tells it, as UTF-8 during the call;
    // empty where nothing names one.
    [[nodiscard]] database::Result<void> tell(
        std::span<const QByteArrayView> users, const std::function<void(std::size_t, QByteArrayView)> &take);

private:
    struct Hash : std::hash<std::string_view> { using is_transparent = void; };
    using Known = std::unordered_map<std::string, std::optional<std::string>, Hash, std::equal_to<>>;

    database::Result<void> ask(const QStringList &users);
    void forget();

    database::Connection &m_connection;
    const Schema &m_schema;
    const std::size_t m_mostBytes;
    Known m_known;              // none: is just being asked for
    std::size_t m_bytes = 0;    // that it takes, nearly
};

} // namespace candela::auth
