#include "database/mysqltext.h"

#include "database/textcell.h"

namespace candela::database {

namespace {

using Statement = std::unique_ptr<MYSQL_STMT, decltype(&mysql_stmt_close)>;
using Flag = std::remove_pointer_t<decltype(MYSQL_BIND::is_null)>;      // each client library has its own

// What the parameters' binds point to.
class Parameters
{
public:
    explicit Parameters(const QVariantList &values)
        : m_binds(std::size_t(values.size()))
        , m_texts(m_binds.size())
        , m_numbers(m_binds.size())
        , m_reals(m_binds.size())
    {
        for (std::size_t i = 0; i < m_binds.size(); ++i)
            add(i, values[qsizetype(i)]);
    }
    MYSQL_BIND *binds() { return m_binds.data(); }

private:
    // As QMYSQL does.
    void add(std::size_t i, const QVariant &value)
    {
        auto &bind = m_binds[i];
        bind.buffer_type = MYSQL_TYPE_NULL;
        if (value.isNull())
            return;
        switch (value.typeId()) {
        case QMetaType::Bool:
        case QMetaType::Int:
        case QMetaType::UInt:
        case QMetaType::LongLong:
        case QMetaType::ULongLong:
            m_numbers[i] = value.toLongLong();
            bind.buffer_type = MYSQL_TYPE_LONGLONG;
            bind.is_unsigned = value.typeId() == QMetaType::ULongLong;
            bind.buffer = &m_numbers[i];
            break;
        case QMetaType::Double:
            m_reals[i] = value.toDouble();
            bind.buffer_type = MYSQL_TYPE_DOUBLE;
            bind.buffer = &m_reals[i];
            break;
        default: {
            const bool isBytes = value.typeId() == QMetaType::QByteArray;
            m_texts[i] = isBytes ? value.toByteArray() : value.toString().toUtf8();
            bind.buffer_type = isBytes ? MYSQL_TYPE_BLOB : MYSQL_TYPE_STRING;
            bind.buffer = m_texts[i].data();
            bind.buffer_length = static_cast<unsigned long>(m_texts[i].size());
        }
        }
    }

    std::vector<MYSQL_BIND> m_binds;
    std::vector<QByteArray> m_texts;
    std::vector<qint64> m_numbers;
    std::vector<double> m_reals;
};

// Where a row's cells arrive; what is longer than the room that it has is fetched anew.
class Cells
{
public:
    Cells(MYSQL_STMT *statement, MYSQL_RES *fields)
        : m_statement(statement), m_cells(mysql_num_fields(fields)), m_binds(m_cells.size()), m_views(m_cells.size())
    {
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            const auto &field = *mysql_fetch_field_direct(fields, unsigned(i));
            auto &[room, number, size, null, cut, made] = m_cells[i];
            auto &bind = m_binds[i];
            bind.is_null = &null;
            bind.error = &cut;
            bind.length = &size;
            switch (field.type) {
            case MYSQL_TYPE_TINY:
            case MYSQL_TYPE_SHORT:
            case MYSQL_TYPE_INT24:
            case MYSQL_TYPE_LONG:
            case MYSQL_TYPE_LONGLONG:
                bind.buffer_type = MYSQL_TYPE_LONGLONG;
                bind.is_unsigned = (field.flags & UNSIGNED_FLAG) != 0;
                bind.buffer = &number;
                break;
            default:
                room.resize(usualSize);
                bind.buffer_type = MYSQL_TYPE_STRING;
                bind.buffer = room.data();
                bind.buffer_length = usualSize;
            }
        }
    }
    MYSQL_BIND *binds() { return m_binds.data(); }

    // Of the row that was fetched; empty: what is longer than its room could not be read.
    std::span<const QByteArrayView> row()
    {
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            if (!read(i))
                return {};
        }
        return m_views;
    }

private:
    static constexpr qsizetype usualSize = 512;
    struct Cell {
        QByteArray room;
        qint64 number = 0;
        unsigned long size = 0;
        Flag null = 0, cut = 0;
        TextCell made;
    };

    bool read(std::size_t i)
    {
        auto &cell = m_cells[i];
        const auto &bind = m_binds[i];
        auto &view = m_views[i];
        if (cell.null) {
            view = {};
        } else if (bind.buffer_type == MYSQL_TYPE_LONGLONG) {
            view = bind.is_unsigned ? cell.made.made(quint64(cell.number)) : cell.made.made(cell.number);
        } else if (const auto size = qsizetype(cell.size); size <= usualSize) {
            view = cell.made.text({cell.room.constData(), size});
        } else {
            QByteArray whole(size, Qt::Uninitialized);
            MYSQL_BIND anew = bind;
            anew.buffer = whole.data();
            anew.buffer_length = cell.size;
            if (mysql_stmt_fetch_column(m_statement, &anew, unsigned(i), 0) != 0)
                return false;
            view = cell.made.made(QString::fromUtf8(whole));
        }
        return true;
    }

    MYSQL_STMT *m_statement;
    std::vector<Cell> m_cells;
    std::vector<MYSQL_BIND> m_binds;
    std::vector<QByteArrayView> m_views;
};

// False: the statement says what is wrong.
bool read(MYSQL_STMT *statement, const sql::CompiledQuery &query, const TextSink &row)
{
    const auto text = query.text.toUtf8();
    Parameters parameters(query.parameters);
    if (mysql_stmt_prepare(statement, text.constData(), static_cast<unsigned long>(text.size())) != 0
        || mysql_stmt_bind_param(statement, parameters.binds()) != 0 || mysql_stmt_execute(statement) != 0)
        return false;
    const std::unique_ptr<MYSQL_RES, decltype(&mysql_free_result)> fields(
        mysql_stmt_result_metadata(statement), &mysql_free_result);
    if (!fields)
        return false;
    Cells cells(statement, fields.get());
    if (mysql_stmt_bind_result(statement, cells.binds()) != 0)
        return false;
    for (;;) {
        const int fetched = mysql_stmt_fetch(statement);
        if (fetched == MYSQL_NO_DATA)
            return true;
        if (fetched != 0 && fetched != MYSQL_DATA_TRUNCATED)
            return false;
        const auto read = cells.row();
        if (read.empty())
            return false;
        row(read);
    }
}

} // namespace

std::optional<MySqlFailure> readMySqlText(MYSQL *handle, const sql::CompiledQuery &query, const TextSink &row)
{
    const Statement statement(mysql_stmt_init(handle), &mysql_stmt_close);
    if (!statement)
        return MySqlFailure{mysql_errno(handle), QString::fromUtf8(mysql_error(handle))};
    if (read(statement.get(), query, row))
        return {};
    // An error that comes in the place of a row is the connection's alone.
    if (const auto code = mysql_stmt_errno(statement.get()); code != 0)
        return MySqlFailure{code, QString::fromUtf8(mysql_stmt_error(statement.get()))};
    return MySqlFailure{mysql_errno(handle), QString::fromUtf8(mysql_error(handle))};
}

} // namespace candela::database
