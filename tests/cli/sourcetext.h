// What lies in the source tree, and the options that candela-cli has.
#pragma once

#include "cli/commands.h"
#include "cli/filteroptions.h"
#include "cli/invocation.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

namespace clitest {

inline QString sourcePath(const QString &file) { return QStringLiteral(CANDELA_TEST_DATA "/../") + file; }

// Empty where there is none.
inline QString sourceText(const QString &file)
{
    QFile source(sourcePath(file));
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

// What the pattern's group meets.
inline QSet<QString> found(const QString &text, const QString &pattern)
{
    QSet<QString> all;
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    for (auto matches = expression.globalMatch(text); matches.hasNext();)
        all.insert(matches.next().captured(1));
    return all;
}

// "--user", "--state", …
inline QSet<QString> written(const QList<QCommandLineOption> &options)
{
    QSet<QString> names;
    for (const auto &option : options)
        names.insert(QStringLiteral("--") + option.names().constFirst());
    return names;
}

// Of every command, as the help has them; --version is none of a command's.
inline QSet<QString> globalOptions()
{
    const candela::cli::Invocation invocation({QStringLiteral("--help")});
    return found(invocation.help(), QStringLiteral("^  (--[a-z-]+)")) - QSet{QStringLiteral("--version")};
}

inline bool takesFilter(const candela::cli::Command &command)
{
    return written(command.ownOptions()).contains(written(candela::cli::Filter::options()));
}

} // namespace clitest
