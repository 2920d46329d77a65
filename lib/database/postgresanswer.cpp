#include "database/postgresanswer.h"

#include <QHash>

#include <memory>

namespace candela::database {

using namespace Qt::StringLiterals;

namespace {

using Kind = Error::Kind;

enum Oid_ : Oid { Bool = 16, Bytea = 17, Int8 = 20, Int2 = 21, Int4 = 23 };     // pg_type.dat

// Either of PostgreSQL's two formats for bytes: QPSQL sets one, a pooler may have set the other.
QByteArray unescaped(const char *text)
{
    std::size_t size = 0;
    const std::unique_ptr<unsigned char, decltype(&PQfreemem)> bytes(
        PQunescapeBytea(reinterpret_cast<const unsigned char *>(text), &size), &PQfreemem);
    return bytes ? QByteArray(reinterpret_cast<const char *>(bytes.get()), qsizetype(size)) : QByteArray();
}

QVariant decoded(const PGresult *result, int row, int column)
{
    if (PQgetisnull(result, row, column))
        return {};
    const char *value = PQgetvalue(result, row, column);
    const QByteArrayView text(value, PQgetlength(result, row, column));
    switch (PQftype(result, column)) {
    case Bool: return text == "t";
    case Int8:
    case Int4:
    case Int2: return text.toByteArray().toLongLong();
    case Bytea: return unescaped(value);
    default: return QString::fromUtf8(text);
    }
}

} // namespace

Answer postgresAnswer(const PGresult *result)
{
    Answer answer;
    const int rows = PQntuples(result), columns = PQnfields(result);
    answer.rows.reserve(std::size_t(rows));
    for (int row = 0; row < rows; ++row) {
        QVariantList cells;
        cells.reserve(columns);
        for (int column = 0; column < columns; ++column)
            cells.append(decoded(result, row, column));
        answer.rows.push_back(std::move(cells));
    }
    if (PQresultStatus(result) == PGRES_COMMAND_OK) {
        // libpq takes results that it only reads as if it wrote to them.
        if (const QByteArray affected = PQcmdTuples(const_cast<PGresult *>(result)); !affected.isEmpty())
            answer.affected = affected.toLongLong();
    }
    return answer;
}

void PostgresText::read(const PGresult *part)
{
    const auto columns = std::size_t(PQnfields(part));
    m_made.resize(columns);
    m_cells.resize(columns);
    for (int number = 0; number < PQntuples(part); ++number) {
        for (std::size_t i = 0; i < columns; ++i) {
            const auto type = PQftype(part, int(i));
            if (PQgetisnull(part, number, int(i)))
                m_cells[i] = {};
            else if (type == Bool || type == Bytea)
                m_cells[i] = m_made[i].made(decoded(part, number, int(i)).toString());
            else
                m_cells[i] = m_made[i].text({PQgetvalue(part, number, int(i)), PQgetlength(part, number, int(i))});
        }
        m_row(m_cells);
    }
}

Kind postgresKind(const QString &code)
{
    static const QHash<QString, Kind> kinds = {{u"40001"_s, Kind::Conflict}, {u"40P01"_s, Kind::Conflict},
        {u"55P03"_s, Kind::Busy}, {u"25006"_s, Kind::ReadOnly}, {u"42501"_s, Kind::Denied},
        {u"42P01"_s, Kind::Schema}, {u"42703"_s, Kind::Schema}, {u"53100"_s, Kind::Full}, {u"57P01"_s, Kind::Lost},
        {u"57P02"_s, Kind::Lost}, {u"25P03"_s, Kind::Lost}, {u"XX001"_s, Kind::Corrupt}, {u"XX002"_s, Kind::Corrupt}};
    if (const auto found = kinds.find(code); found != kinds.end())
        return *found;
    static const QHash<QString, Kind> classes
        = {{u"08"_s, Kind::Lost}, {u"22"_s, Kind::Input}, {u"23"_s, Kind::Constraint}, {u"28"_s, Kind::Refused}};
    return classes.value(code.left(2), Kind::Other);
}

} // namespace candela::database
