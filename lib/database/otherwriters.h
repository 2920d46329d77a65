// Whether others have committed something to a database since they were looked for last. Only a file tells: a server has others
// at work all the time.
#pragma once

#include "database/connection.h"

namespace candela::database {

class OtherWriters
{
public:
    // False when asked for the first time; none: it cannot be asked. Fails as Connection::run() does.
    [[nodiscard]] Result<std::optional<bool>> wrote(Connection &connection)
    {
        const auto asks = connection.dialect().othersWrote();
        if (asks.isEmpty())
            return std::optional<bool>();
        return connection.run({asks, {}}).map([&](const Answer &answer) {
            const auto before = std::exchange(m_state, answer.rows.front().at(0));
            return std::optional(!before.isNull() && m_state != before);
        });
    }

private:
    QVariant m_state;           // null: not asked yet
};

} // namespace candela::database
