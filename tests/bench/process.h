// Programs that are run to be measured: another one, or a part of this one in a process of its own.
#pragma once

#include <QProcess>
#include <QStringList>

namespace candela::bench {

struct Command {
    QString program;
    QStringList arguments;
    QList<std::pair<QString, QString>> environment = {};    // beside this process's own
    QByteArray input = {};
    QString outputFile = {};                                // empty: Run::output

    void prepare(QProcess &process) const;
};

// This program's own part: see children().
Command child(const QStringList &arguments);

struct Run {
    bool isDone = false;            // started, and ended with 0
    double milliseconds = 0;
    double processor = 0;           // the milliseconds in which it had one, whoever else uses the machine
    QByteArray output, errors;

    // What follows "NAME=" on a line of the output, as a number.
    double value(const char *name) const;
};
Run run(const Command &command);

// Whether there is such a program.
bool isInstalled(const QString &program);

// The most memory that this process has had so far, and what it has now, in MiB. (man 5 proc: VmHWM, VmRSS)
double peakMemory();
double residentMemory();

} // namespace candela::bench
