#include "database/postgreschannel.h"

#include <poll.h>

namespace candela::database {

Result<PostgresChannel::Statement> PostgresChannel::statement(const sql::CompiledQuery &query)
{
    Statement statement{query.text.toUtf8(), {}};
    statement.values.reserve(std::size_t(query.parameters.size()));
    for (const auto &parameter : query.parameters) {
        const bool isBytes = parameter.typeId() == QMetaType::QByteArray;
        auto text = isBytes ? "\\x" + parameter.toByteArray().toHex() : parameter.toString().toUtf8();
        if (text.contains('\0'))
            return failure(Error::Kind::Input);
        statement.values.push_back(parameter.isNull() ? std::nullopt : std::optional(std::move(text)));
    }
    return statement;
}

bool PostgresChannel::send(const Statement &statement)
{
    std::vector<const char *> values;
    values.reserve(statement.values.size());
    for (const auto &value : statement.values)
        values.push_back(value ? value->constData() : nullptr);
    return PQsendQueryParams(m_connection, statement.text.constData(), int(values.size()), nullptr, values.data(),
               nullptr, nullptr, 0) == 1;
}

PostgresChannel::Answered PostgresChannel::run(const std::vector<Statement> &statements, Clock::time_point deadline,
    const std::function<void(const PGresult *)> &row, Rows rows)
{
    Answered answer(nullptr, &PQclear);
    if (PQenterPipelineMode(m_connection) != 1)
        return answer;
    for (const auto &statement : statements) {
        if (!send(statement))
            return answer;
    }
    if (PQpipelineSync(m_connection) != 1)
        return answer;
    bool failed = false, ended = false;
    auto ahead = statements.size();
    const auto begin = [&] {
        if (row && rows == Rows::OneByOne && ahead-- == 1)
            PQsetSingleRowMode(m_connection);
    };
    begin();
    while (awaitInput(deadline)) {
        Answered next(PQgetResult(m_connection), &PQclear);
        if (!next && ended)
            return Answered(nullptr, &PQclear);         // twice in a row: nothing follows, the connection is broken
        ended = !next;
        if (ended) {                                    // of one statement's answer
            begin();
            continue;
        }
        const auto status = PQresultStatus(next.get());
        if (status == PGRES_SINGLE_TUPLE) {
            row(next.get());
            continue;
        }
        if (status == PGRES_PIPELINE_SYNC)
            return PQexitPipelineMode(m_connection) == 1 ? std::move(answer) : Answered(nullptr, &PQclear);
        if (rows == Rows::Together && status == PGRES_TUPLES_OK)
            row(next.get());
        if (!failed)
            answer = std::move(next);
        failed = failed || (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK);
        if (failed && isBroken())
            return answer;                              // with the server's last words, if it said any
    }
    return Answered(nullptr, &PQclear);
}

// Whether PQgetResult() would answer at once; false: nothing came in time.
bool PostgresChannel::awaitInput(Clock::time_point deadline) const
{
    while (PQisBusy(m_connection)) {
        if (Clock::now() > deadline)
            return false;
        pollfd wait{PQsocket(m_connection), POLLIN, 0};
        if (poll(&wait, 1, 500) > 0 && !PQconsumeInput(m_connection))
            return true;                                // broken: PQgetResult() says how
    }
    return true;
}

} // namespace candela::database
