// What the benchmark measures: a list of measurements, and of the parts of this program that run as processes of their own.
#pragma once

#include "finding.h"

#include <QStringList>

namespace candela::bench {

struct Settings {
    qint64 rows = 10'000'000;       // sessions of the large database; it has a tenth as many users
    qint64 exportRows = 1'000'000;  // of the exported one
    qint64 revokeRows = 1'000'000;  // to revoke, of twice as many
    QStringList engines;
};

struct Measurement {
    QString id;
    QString what;
    Findings (*run)(const Settings &settings);
};
// A new one is a file with a function, and a row in measurements.cpp.
const QList<Measurement> &measurements();

// candela-bench --child NAME ARGUMENT…
struct Child {
    QString name;
    int (*run)(int argc, char **argv, const QStringList &arguments);
};
const QList<Child> &children();

Findings measureExport(const Settings &settings);
Findings measurePages(const Settings &settings);
Findings measureStop(const Settings &settings);
Findings measureRevoke(const Settings &settings);
Findings measureSqlText(const Settings &settings);
Findings measureWindow(const Settings &settings);
Findings measureHashes(const Settings &settings);

int runExport(int argc, char **argv, const QStringList &arguments);
int runSqlText(int argc, char **argv, const QStringList &arguments);
int runWindow(int argc, char **argv, const QStringList &arguments);
int runHash(int argc, char **argv, const QStringList &arguments);

} // namespace candela::bench
