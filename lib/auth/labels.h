// What a report calls each user in one line. A user is asked for once, as long as the memory set aside lasts.
#pragma once

#include "auth/people.h"
#include "auth/textmap.h"

#include <span>

namespace candela::auth {

// Blocking, over one connection, which outlives it, as does the schema.
class Labels
{
public:
    // It takes up to `mostBytes`, and what one call brings.
    Labels(database::Connection &connection, const Schema &schema, std::size_t mostBytes = 10'000'000);

    // For each of these users, in their order, the Person::label() of people(), as UTF-8 until the next call; empty
    // where nothing names the user.
    using Texts = std::vector<std::optional<QByteArrayView>>;
    [[nodiscard]] database::Result<Texts> of(std::span<const QByteArrayView> users);

private:
    database::Result<void> ask(const QStringList &users);

    database::Connection &m_connection;
    const Schema &m_schema;
    const std::size_t m_mostBytes;
    TextMap m_known;
};

} // namespace candela::auth
