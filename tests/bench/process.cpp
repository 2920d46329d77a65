#include "process.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>

#include <sys/resource.h>

namespace candela::bench {

using namespace Qt::StringLiterals;

Command child(const QStringList &arguments)
{
    return {QCoreApplication::applicationFilePath(), QStringList(u"--child"_s) + arguments};
}

void Command::prepare(QProcess &process) const
{
    auto variables = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : environment)
        variables.insert(name, value);
    process.setProcessEnvironment(variables);
    process.setProgram(program);
    process.setArguments(arguments);
    if (!outputFile.isEmpty())
        process.setStandardOutputFile(outputFile);
}

double Run::value(const char *name) const
{
    const QByteArray prefix = QByteArray(name) + '=';
    for (const auto &line : output.split('\n')) {
        if (line.startsWith(prefix))
            return line.mid(prefix.size()).toDouble();
    }
    return 0;
}

// Of all processes of ours that have ended, in milliseconds.
static double processorTime()
{
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    const auto milliseconds = [](const timeval &time) { return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3; };
    return milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
}

Run run(const Command &command)
{
    const auto before = processorTime();
    QProcess process;
    command.prepare(process);
    QElapsedTimer timer;
    timer.start();
    process.start();
    process.write(command.input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(-1);
    const auto milliseconds = double(timer.nsecsElapsed()) / 1e6;
    return {ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, milliseconds,
        processorTime() - before, process.readAllStandardOutput(), process.readAllStandardError()};
}

bool isInstalled(const QString &program) { return !QStandardPaths::findExecutable(program).isEmpty(); }

static double memory(const QByteArray &name)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const auto &line : file.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

double peakMemory() { return memory("VmHWM:"); }
double residentMemory() { return memory("VmRSS:"); }

} // namespace candela::bench
