// A list of users as somebody hands it over: one value a line, or a column of values separated by commas, semicolons or
// tabs (RFC 4180).
#pragma once

#include "database/error.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace candela::auth {

namespace fault {
// Of the Input error of a list that cannot be taken whole; `subject` is the line, where it is about one.
inline constexpr QStringView notText = u"not-text";         // bytes that are no UTF-8, or NUL
inline constexpr QStringView listTooLong = u"list-too-long";
inline constexpr QStringView valueTooLong = u"value-too-long";
inline constexpr QStringView badQuotes = u"bad-quotes";     // a quote that does not end, or not where its value does
}

struct Listed {
    qint64 line = 0;        // from 1; where the record begins
    QString written;        // as it stands there
    QString value;          // without the blanks around it; empty where a record has nothing in the column

    bool operator==(const Listed &) const = default;
};

struct UserList {
    static constexpr qint64 mostLines = 100'000, mostBytes = 32 * 1024 * 1024;
    static constexpr qsizetype longest = 1000;      // characters of a value

    std::vector<Listed> users;      // records without any text are left out
    QStringList columns;            // what its heading calls them; numbers from 1 where it has none
    qsizetype column = 0;           // which of them was read
    bool hasHeading = false;
};

// The first line is a heading where one of its values is user_id, userId, email, e-mail, username or id, in whatever
// case; the first of these is read unless another column is asked for. Without a heading, it is columns where every
// line has as many of them, and the first is read. Input, with a fault: nothing of it is taken then.
[[nodiscard]] database::Result<UserList> readUserList(const QString &text, std::optional<qsizetype> column = {});

// The text of a file: UTF-8, or UTF-16 that says so by its first two bytes.
[[nodiscard]] database::Result<QString> listText(const QByteArray &bytes);

} // namespace candela::auth
