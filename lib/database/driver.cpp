#include "database/driver.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

namespace candela::database {

Result<Answer> Driver::run(const QSqlDatabase &database, const sql::CompiledQuery &query)
{
    QSqlQuery statement(database);
    statement.setForwardOnly(true);
    if (query.parameters.isEmpty()) {               // not every statement can be prepared
        if (!statement.exec(query.text))
            return Failure(error(statement.lastError()));
    } else {
        if (!statement.prepare(query.text))
            return Failure(error(statement.lastError()));
        for (const auto &value : query.parameters)
            statement.addBindValue(value);
        if (!statement.exec())
            return Failure(error(statement.lastError()));
    }
    Answer answer;
    if (!statement.isSelect()) {
        if (const auto broken = unsaid(database))
            return Failure(*broken);
        // after a select it would be an older statement's number
        answer.affected = statement.numRowsAffected();
        return answer;
    }
    const int columns = statement.record().count();
    while (statement.next()) {
        QVariantList row;
        row.reserve(columns);
        for (int i = 0; i < columns; ++i)
            row.append(statement.value(i));
        answer.rows.push_back(std::move(row));
    }
    if (const auto broken = statement.lastError(); broken.isValid())   // a cut connection ends the rows as the end does
        return Failure(error(broken));
    return answer;
}

Result<void> Driver::readAll(
    const QSqlDatabase &database, const std::vector<sql::CompiledQuery> &queries, const TextSink &row)
{
    for (const auto &query : queries) {
        if (auto done = read(database, query, row); !done)
            return done;
    }
    return {};
}

Error Driver::error(const QSqlError &error) const
{
    const auto code = error.nativeErrorCode();
    return {kind(code, error.databaseText()), code, harmless(error.databaseText()), {}, isRetryable(code)};
}

} // namespace candela::database
