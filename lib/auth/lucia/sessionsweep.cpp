#include "auth/lucia/sessionsweep.h"

#include "sql/modify.h"
#include "sql/select.h"

namespace candela::auth::lucia {

using database::Failure;
using database::Result;

Result<qint64> SessionSweep::window(database::Transaction &transaction)
{
    const auto &s = *m_table;
    auto query = sql::from(s).where(m_which).orderBy(sql::ascending(s.id)).limit(rows);
    if (m_last)
        query = query.after(*m_last);
    const auto found = transaction.connection().fetch(query.select(s.id, s.userId));
    if (!found)
        return Failure(found.error());
    m_complete = qint64(found->size()) < rows;
    QStringList ids;
    for (const auto &row : *found) {
        m_last = row[s.id];
        if ((!m_userId || row[s.userId] == *m_userId) && row[s.id] != m_keptId)
            ids << row[s.id];
    }
    if (ids.isEmpty())
        return 0;
    const auto removed = transaction.execute(sql::deleteFrom(s).where(sql::in(s.id, ids) && m_which));
    // Without a primary key, neighbours of these ids would go with them.
    return removed && *removed > ids.size() ? database::failure(database::Error::Kind::Conflict) : removed;
}

} // namespace candela::auth::lucia
