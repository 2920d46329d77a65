// How much of a list is wanted, and from where on: the same for every command that lists.
#pragma once

#include <QCommandLineParser>

namespace candela::cli {

// A page is what one query answers; a list of many is as many of them.
inline constexpr qint64 pageRows = 500;

QList<QCommandLineOption> listOptions(const QString &after);
// What is wrong with them; empty: nothing.
QString listComplaint(const QCommandLineParser &parser);
qint64 limitOf(const QCommandLineParser &parser);

} // namespace candela::cli
