// Removes sessions a window at a time, in the order of their ids, so that no statement takes or locks without bound.
#pragma once

#include "auth/schema.h"
#include "database/transaction.h"
#include "sql/predicate.h"

namespace candela::auth::lucia {

class SessionSweep
{
public:
    static constexpr qint64 rows = 500;

    // The sessions that `which` says; of these only those of `userId`, and never `keptId`, compared to the byte, which
    // collations do not.
    SessionSweep(const SessionTable &table, sql::Predicate<SessionTable> which, std::optional<QString> userId = {},
        std::optional<QString> keptId = {})
        : m_table(&table), m_which(std::move(which)), m_userId(std::move(userId)), m_keptId(std::move(keptId)) {}

    // The next window: up to `rows` sessions, asked again as they are deleted, so that one which changed meanwhile
    // stays. Answers how many went; the caller commits. Conflict: rows of other ids, the same under the table's
    // collation, would have gone as well.
    [[nodiscard]] database::Result<qint64> window(database::Transaction &transaction);
    bool isComplete() const { return m_complete; }

private:
    const SessionTable *m_table;
    sql::Predicate<SessionTable> m_which;
    std::optional<QString> m_userId, m_keptId;
    std::optional<QString> m_last;
    bool m_complete = false;
};

} // namespace candela::auth::lucia
