#include "sql/postgresrange.h"

#include <QStringView>

namespace candela::sql {

QString postgresRangeOf(const QString &beginning)
{
    const auto isWrittenBefore = [](QChar c) {
        const auto within = [&](char16_t first, char16_t last) { return c >= first && c <= last; };
        return within(0x0e40, 0x0e44) || within(0x0ec0, 0x0ec4) || within(0x19b5, 0x19b7) || c == QChar(0x19ba)
            || within(0xaab5, 0xaab6) || c == QChar(0xaab9) || within(0xaabb, 0xaabc);
    };
    QStringView range = beginning;
    while (!range.isEmpty() && isWrittenBefore(range.back()))
        range.chop(1);
    return range.toString();
}

// `like` uses no index in another order than that of code points (collation C), so the range is told in the column's own.
// It rests on this, which was tried out with glibc 2.36 and ICU 72 and is tried anew by the tests:
// - Behind all texts that begin alike lies that beginning with the greatest character: U+10FFFF by code points, U+FFFF
//   and U+FFFD in ICU, and in glibc the last ideograph of the locale (U+9FA5; Korean U+8A70, Chinese U+FFFD, U+2FA1D).
//   Encodings other than UTF-8 have none of these: there it is one of the single bytes.
// - What follows can make one letter with the end of the beginning, and that sorts elsewhere: "ch" behind all other "c" in
//   Czech, "aa" behind "z" in Danish, "zs" after "d" in Hungarian, "ž" in Croatian, an accent of its own, in Thai the vowels before. So the
//   least and the greatest are looked for with each of these in between.
// Noncharacters in a text are not thought of, nor what is invisible (joiners, controls) right behind a combining accent,
// which glibc sorts before the accent alone.
// The empty select gives them the column's collation, which a parameter has not, without knowing its name.
static const QString utf8 = QStringLiteral("getdatabaseencoding() = 'UTF8'");

static QString between()
{
    return QStringLiteral(
        "(select '' as s union all select chr(n) from generate_series(32, 126) n "
        "union all select chr(n) from generate_series(381, 382) n where %1 "
        "union all select chr(n) from generate_series(768, 879) n where %1 "
        "union all select chr(n) from generate_series(3648, 3652) n where %1 "
        "union all values ('zs'), ('zS'), ('Zs'), ('ZS')) s").arg(utf8);
}

static QString greatest()
{
    return QStringLiteral(
        "(select chr(n) as g from (values (3652), (35440), (40869), (65533), (65535), (195101), (1114111)) v(n) where %1 "
        "union all select chr(n) from generate_series(122, 255) n where not %1 and (n < 128 "
        "or pg_encoding_max_length(pg_char_to_encoding(getdatabaseencoding())) = 1)) g").arg(utf8);
}

QString postgresRange(const QString &column, const QString &table, const QString &parameter)
{
    static const auto bound = QStringLiteral(
        "%1 %2 (select %3(e) from (select %1 as e from %4 where false union all select %5 from %6) e)");
    return bound.arg(column, QStringLiteral(">="), QStringLiteral("min"), table, parameter + QStringLiteral(" || s"), between())
        + QStringLiteral(" and ")
        + bound.arg(column, QStringLiteral("<="), QStringLiteral("max"), table, parameter + QStringLiteral(" || s || repeat(g, 4)"),
            between() + QStringLiteral(", ") + greatest());
}

} // namespace candela::sql
