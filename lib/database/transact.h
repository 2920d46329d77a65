// Work in a transaction of its own, which is begun again where the server ended it in favour of somebody else's.
#pragma once

#include "database/retry.h"
#include "database/transaction.h"

namespace candela::database {

// What the database said: an error of its own, or the `cause` of another.
template <class E> auto &causeOf(E &error)
{
    if constexpr (std::is_same_v<std::remove_const_t<E>, Error>)
        return error;
    else
        return error.cause;
}

// One try: begins, works and commits, or leaves nothing done.
template <class Work>
[[nodiscard]] auto attempt(Connection &connection, const Work &work, Sight sight = Sight::Statement)
    -> std::invoke_result_t<const Work &, Transaction &>
{
    using E = typename std::invoke_result_t<const Work &, Transaction &>::error_type;
    const auto failed = [](const Error &error) {
        E result;
        causeOf(result) = error;
        return tl::unexpected<E>(std::move(result));
    };
    auto transaction = Transaction::begin(connection, sight);
    if (!transaction)
        return failed(transaction.error());
    auto outcome = work(*transaction);
    if (!outcome)
        return outcome;
    if (const auto done = transaction->commit(); !done)
        return failed(done.error());
    return outcome;
}

// Work: Result<T>(Transaction &), or with an error type of its own whose `cause` is an Error. It must be repeatable: it
// keeps nothing of a try that failed. Fails as the work and as Transaction do; Retry says how often it is tried.
//     database::transact(connection, [&](Transaction &transaction) { return transaction.execute(statement); })
template <class Work>
[[nodiscard]] auto transact(Connection &connection, const Work &work, Sight sight = Sight::Statement)
    -> std::invoke_result_t<const Work &, Transaction &>
{
    for (Retry retry(connection);;) {
        auto outcome = attempt(connection, work, sight);
        if (outcome || !retry.again(causeOf(outcome.error())))
            return outcome;
    }
}

// One statement in a transaction of its own. Answers how many rows matched; fails as begin(), execute(), commit() do.
//     database::write(connection, sql::deleteFrom(notes).where(notes.userId == user))
template <class S> [[nodiscard]] Result<qint64> write(Connection &connection, const S &statement)
{
    return transact(connection, [&](Transaction &transaction) { return transaction.execute(statement); });
}

} // namespace candela::database
