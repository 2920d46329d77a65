#include "database/retry.h"

#include <QRandomGenerator>

namespace candela::database {

bool Retry::again(const Error &error)
{
    using Kind = Error::Kind;
    // What may have been done is never done again, whatever code came with it.
    if (!error.retryable || error.kind == Kind::Lost || error.kind == Kind::Unknown || m_connection.isLost()
        || m_tries == mostTries || m_elapsed.hasExpired(longest))
        return false;
    // Random, or two that met once would meet again.
    m_connection.pause(std::chrono::milliseconds(QRandomGenerator::global()->bounded(50, (100 << m_tries) + 1)));
    ++m_tries;
    return true;
}

} // namespace candela::database
