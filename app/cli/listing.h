// A list of rows as they come, in constant memory: {"users": [ …, … ], "next": …, "partial": …} or a table.
#pragma once

#include "cli/console.h"
#include "plaintable.h"

namespace candela::cli {

class Listing
{
public:
    // `name` is what the document has the rows under. The console outlives it.
    Listing(Console &console, QString name) : m_console(console), m_name(std::move(name)) {}

    // All rows have the same columns.
    [[nodiscard]] database::Result<void> add(const std::vector<Record> &rows);
    // At the end of all that there is.
    [[nodiscard]] database::Result<void> end() { return close({}, false, {}); }
    // There is more: behind `next`, where the list can go on.
    [[nodiscard]] database::Result<void> endBefore(const std::optional<QString> &next);
    // Broken off by what went wrong: the document is one nevertheless, and says so. Answers how the command ends.
    Exit fail(const database::Error &error, const app::Sentence &said);

private:
    database::Result<void> begin(const Record &first);
    database::Result<void> close(const std::optional<QString> &next, bool isPartial, const std::optional<Record> &error);

    Console &m_console;
    const QString m_name;
    std::optional<app::PlainTable> m_table;
    bool m_hasBegun = false;
};

} // namespace candela::cli
