#include "database/snapshot.h"

namespace candela::database {

Result<Snapshot> Snapshot::take(Connection &connection)
{
    const auto asked = connection.dialect().asksForSnapshot();
    if (!asked.isEmpty()) {
        const auto allowed = connection.run({asked, {}});
        if (!allowed)
            return Failure(allowed.error());
        if (allowed->rows.empty() || !allowed->rows.front().at(0).toBool())
            return Snapshot(connection, false);
    }
    for (const auto &statement : connection.dialect().beginSnapshot()) {
        if (const auto begun = connection.run({statement, {}}); !begun)
            return Failure(begun.error());
    }
    return Snapshot(connection, true);
}

Snapshot::~Snapshot()
{
    if (m_steady)
        m_connection->rollBack();
}

} // namespace candela::database
