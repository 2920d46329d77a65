// An act between its two lines in the journal: without the first it does not happen.
#pragma once

#include "database/error.h"
#include "journal/journal.h"

namespace candela::app {

template <class T> struct Recorded {
    T value;
    std::optional<database::Error> unrecorded;      // why the line of its end is not in the journal
};

// What an act fails with whose first line the journal did not take.
inline database::Error unrecorded(database::Error error, const journal::Journal &journal)
{
    if (error.kind == database::Error::Kind::Corrupt)
        error.code = journal::code(error.kind);
    error.kind = database::Error::Kind::Unrecorded;
    error.subject = journal.path();
    return error;
}

// Writes the entry, works, and writes how that ended. Work: Result<T>(); describe(T, entry) fills in the outcome and what
// is to be said of it. Unrecorded: the first line could not be written, and nothing was done. Blocks, as work does. `first`
// is told the number of that line, for whoever may learn later how an act of unknown end has ended.
template <class Work, class Describe>
[[nodiscard]] auto recorded(const journal::Journal &journal, journal::Entry entry, const Work &work,
    const Describe &describe, qint64 *first = nullptr)
    -> database::Result<Recorded<typename std::invoke_result_t<const Work &>::value_type>>
{
    using T = typename std::invoke_result_t<const Work &>::value_type;
    const auto begun = journal.append(entry);
    if (!begun)
        return database::Failure(unrecorded(begun.error(), journal));
    entry.of = *begun;
    if (first)
        *first = *begun;
    const auto result = work();
    if (result) {
        entry.outcome = journal::Outcome::Done;
        describe(*result, entry);
    } else {
        entry.outcome = journal::outcomeOf(result.error().kind);
        entry.error = journal::code(result.error().kind);
    }
    const auto ended = journal.append(entry);
    if (!result)
        return database::Failure(result.error());
    return Recorded<T>{*result, ended ? std::nullopt : std::optional(ended.error())};
}

} // namespace candela::app
