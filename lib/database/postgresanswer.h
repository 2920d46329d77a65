// What PostgreSQL answered, in Qt's values.
#pragma once

#include "database/driver.h"
#include "database/textcell.h"

#include <libpq-fe.h>

namespace candela::database {

// All rows of a result, and how many a statement changed.
Answer postgresAnswer(const PGresult *result);
// Hands over the rows of a result, or of its parts, as text.
class PostgresText
{
public:
    explicit PostgresText(const TextSink &row) : m_row(row) {}
    void read(const PGresult *part);

private:
    const TextSink &m_row;
    std::vector<TextCell> m_made;
    std::vector<QByteArrayView> m_cells;
};

// The kind of an SQLSTATE, Other where it says nothing particular. Not of 57014, which is a stop as well as a time-out.
// (postgresql.org/docs/current/errcodes-appendix.html)
Error::Kind postgresKind(const QString &code);

} // namespace candela::database
