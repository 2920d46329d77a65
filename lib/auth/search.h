// What somebody has typed to find rows by, and how far to look for it.
#pragma once

#include <QString>

namespace candela::auth {

enum class Reach {
    Indexed,        // beginnings, as typed or in lower case, where an index answers: milliseconds over millions of rows
    Beginnings,     // beginnings of ids, keys and attributes, whatever their case: reads the whole tables
    Anywhere        // any part of them: reads the whole tables
};

struct Search {
    QString text;           // empty: everything
    Reach reach = Reach::Beginnings;

    bool operator==(const Search &) const = default;
};

} // namespace candela::auth
