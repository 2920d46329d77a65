// How often, and after which pauses, a transaction is begun again that the server ended in favour of another.
#pragma once

#include "database/connection.h"

#include <QElapsedTimer>

namespace candela::database {

class Retry
{
public:
    static constexpr int mostTries = 4;
    static constexpr int longest = 10'000;      // milliseconds, after which no further try begins

    explicit Retry(Connection &connection) : m_connection(connection) { m_elapsed.start(); }

    // After a try that failed and was rolled back: whether there is to be another. Then it has waited for 50 to 800
    // milliseconds, less where the connection was interrupted, which the next try will find.
    [[nodiscard]] bool again(const Error &error);

private:
    Connection &m_connection;
    QElapsedTimer m_elapsed;
    int m_tries = 1;
};

} // namespace candela::database
