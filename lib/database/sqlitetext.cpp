#include "database/sqlitetext.h"

#include "database/textcell.h"

#include <memory>

#include <sqlite3.h>

namespace candela::database {

namespace {

using OwnedStatement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

// As QSQLITE does.
int bind(sqlite3_stmt *statement, int place, const QVariant &value)
{
    if (value.isNull())
        return sqlite3_bind_null(statement, place);
    switch (value.typeId()) {
    case QMetaType::QByteArray: {
        const auto bytes = value.toByteArray();
        return sqlite3_bind_blob64(
            statement, place, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
    }
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        return sqlite3_bind_int64(statement, place, value.toLongLong());
    case QMetaType::Double:
        return sqlite3_bind_double(statement, place, value.toDouble());
    default: {
        const auto text = value.toString();
        return sqlite3_bind_text16(
            statement, place, text.utf16(), int(text.size() * qsizetype(sizeof(QChar))), SQLITE_TRANSIENT);
    }
    }
}

bool isUtf8(sqlite3 *handle)
{
    sqlite3_stmt *prepared = nullptr;
    const bool done = sqlite3_prepare_v2(handle, "pragma encoding", -1, &prepared, nullptr) == SQLITE_OK;
    const OwnedStatement statement(prepared, &sqlite3_finalize);
    return done && sqlite3_step(prepared) == SQLITE_ROW
        && QByteArrayView(reinterpret_cast<const char *>(sqlite3_column_text(prepared, 0))) == "UTF-8";
}

// ASCII is the same in a file of UTF-8 and in memory; everything else goes the way that QSQLITE takes.
QByteArrayView read(sqlite3_stmt *statement, int column, bool isUtf8, TextCell &cell)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return cell.made(qint64(sqlite3_column_int64(statement, column)));
    case SQLITE_FLOAT:
        return cell.made(sqlite3_column_double(statement, column));
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, column));
        return cell.text({bytes ? bytes : "", sqlite3_column_bytes(statement, column)});
    }
    default:
        break;
    }
    if (isUtf8) {
        const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
        const QByteArrayView text(bytes ? bytes : "", sqlite3_column_bytes(statement, column));
        if (isAscii(text))
            return text;
    }
    const auto *wide = static_cast<const QChar *>(sqlite3_column_text16(statement, column));
    return cell.made(QString(wide, sqlite3_column_bytes16(statement, column) / qsizetype(sizeof(QChar))));
}

} // namespace

int readSqliteText(sqlite3 *handle, const sql::CompiledQuery &query, const TextSink &row)
{
    sqlite3_stmt *prepared = nullptr;
    const auto text = query.text.toUtf8();
    int done = sqlite3_prepare_v2(handle, text.constData(), int(text.size()), &prepared, nullptr);
    const OwnedStatement statement(prepared, &sqlite3_finalize);
    for (qsizetype i = 0; done == SQLITE_OK && i < query.parameters.size(); ++i)
        done = bind(prepared, int(i + 1), query.parameters[i]);
    if (done != SQLITE_OK)
        return done;
    const bool plain = isUtf8(handle);
    const auto columns = std::size_t(sqlite3_column_count(prepared));
    std::vector<TextCell> made(columns);
    std::vector<QByteArrayView> cells(columns);
    while ((done = sqlite3_step(prepared)) == SQLITE_ROW) {
        for (std::size_t i = 0; i < columns; ++i)
            cells[i] = read(prepared, int(i), plain, made[i]);
        row(cells);
    }
    return done == SQLITE_DONE ? SQLITE_OK : done;
}

} // namespace candela::database
