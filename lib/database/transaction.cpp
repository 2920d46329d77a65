#include "database/transaction.h"

namespace candela::database {

Result<Transaction> Transaction::begin(Connection &connection, Sight sight)
{
    if (connection.isReadOnly())
        return failure(Error::Kind::ReadOnly);
    const auto &dialect = connection.dialect();
    const auto text = sight == Sight::Steady ? dialect.beginSteady() : dialect.beginWriting();
    if (auto begun = connection.run({text, {}}); !begun)
        return Failure(begun.error());
    return Transaction(connection);
}

Transaction::~Transaction()
{
    if (m_connection)
        m_connection->rollBack();
}

Result<void> Transaction::commit()
{
    if (m_failed)
        return failure(Error::Kind::Conflict);
    auto done = m_connection->run({QStringLiteral("commit"), {}});
    if (done) {
        m_connection = nullptr;
        return {};
    }
    if (done.error().kind == Error::Kind::Lost)
        done.error().kind = Error::Kind::Unknown;
    return Failure(done.error());   // the destructor rolls back what a failed commit leaves open
}

} // namespace candela::database
