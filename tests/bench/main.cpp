// candela-bench: the figures that Candela is held to, each a ratio to a peer that runs beside it or a limit.
#include "measurements.h"
#include "table.h"

#include "support/fixture/engines.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace candela;
using namespace candela::bench;
using namespace Qt::StringLiterals;

static int runChild(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 3; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    for (const auto &child : children()) {
        if (child.name == QString::fromLocal8Bit(argv[2]))
            return child.run(argc, argv, arguments);
    }
    return 2;
}

static QStringList names()
{
    QStringList all;
    for (const auto &measurement : measurements())
        all << measurement.id;
    return all;
}

static QStringList listOf(const QCommandLineParser &parser, const QString &option)
{
    return parser.value(option).split(u',', Qt::SkipEmptyParts);
}

// Empty: all that are there.
static QStringList enginesOf(const QStringList &wanted)
{
    QStringList found;
    for (const auto &engine : {u"sqlite"_s, u"mysql"_s, u"postgres"_s}) {
        if (!wanted.isEmpty() && !wanted.contains(engine))
            continue;
        if (tests::isThere(engine))
            found << engine;
        else
            std::fprintf(stderr, "%s is left out: CANDELA_SERVERS names no server of it\n", qPrintable(engine));
    }
    return found;
}

int main(int argc, char **argv)
{
    if (argc > 2 && qstrcmp(argv[1], "--child") == 0)
        return runChild(argc, argv);

    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Measures what Candela is held to, on the servers that CANDELA_SERVERS names (tests/support/servers.sh start DIR "
        "scale). Ends with 1 where a limit is missed."_s);
    parser.addHelpOption();
    parser.addOption({u"rows"_s, u"Sessions of the large database, 10000000 unless given."_s, u"N"_s});
    parser.addOption({u"export-rows"_s, u"Sessions to export, 1000000 unless given."_s, u"N"_s});
    parser.addOption({u"revoke-rows"_s, u"Sessions to revoke, of twice as many, 1000000 unless given."_s, u"N"_s});
    parser.addOption({u"engines"_s, u"Of sqlite, mysql, postgres, separated by commas."_s, u"LIST"_s});
    parser.addOption({u"only"_s, u"Of %1, separated by commas."_s.arg(names().join(u", "_s)), u"LIST"_s});
    parser.addOption({u"json"_s, u"Print JSON."_s});
    parser.process(application);

    Settings settings;
    if (parser.isSet(u"rows"_s))
        settings.rows = parser.value(u"rows"_s).toLongLong();
    if (parser.isSet(u"export-rows"_s))
        settings.exportRows = parser.value(u"export-rows"_s).toLongLong();
    if (parser.isSet(u"revoke-rows"_s))
        settings.revokeRows = parser.value(u"revoke-rows"_s).toLongLong();
    settings.engines = enginesOf(listOf(parser, u"engines"_s));
    const auto only = listOf(parser, u"only"_s);
    if (std::min({settings.rows, settings.exportRows, settings.revokeRows}) < 1000) {
        std::fputs("A thousand rows are the fewest.\n", stderr);
        return 2;
    }

    Findings findings;
    for (const auto &measurement : measurements()) {
        if (!only.isEmpty() && !only.contains(measurement.id))
            continue;
        std::fprintf(stderr, "measuring %s …\n", qPrintable(measurement.what));
        findings << measurement.run(settings);
    }
    std::fputs((parser.isSet(u"json"_s) ? asJson(findings) : asText(findings)).constData(), stdout);
    return std::any_of(findings.cbegin(), findings.cend(), [](const Finding &f) { return f.isMissed(); });
}
