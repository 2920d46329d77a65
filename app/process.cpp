#include "process.h"

#include <QByteArray>
#include <QLoggingCategory>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fcntl.h>
#include <string_view>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace candela::app {

// What is opened first would take the place of a standard stream that is closed, and be written to as one.
static void openStandardStreams()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(descriptor, F_GETFD) < 0)
            (void)!open("/dev/null", descriptor == STDIN_FILENO ? O_RDONLY : O_WRONLY);
    }
}

static void clearDriverEnvironment()
{
    std::vector<QByteArray> names;
    for (char **entry = environ; *entry; ++entry) {
        const std::string_view text(*entry);
        if (text.starts_with("PG") || text.starts_with("MYSQL") || text.starts_with("MARIADB")
            || text.starts_with("LIBMYSQL"))
            names.emplace_back(text.data(), qsizetype(text.find('=')));
    }
    for (const auto &name : names)
        qunsetenv(name.constData());
}

#ifdef NDEBUG
// Qt's own words may quote options, paths and values, so only where they come from is said; but what ends the program
// at once, such as a display that is not there, comes before there are any. Statements come without values, to whoever
// has asked for them.
static void sayWhere(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (type == QtFatalMsg)
        std::fprintf(stderr, "candela: %s\n", qPrintable(text));
    else if (type == QtDebugMsg && context.category && std::string_view(context.category) == "candela.sql")
        std::fprintf(stderr, "candela: %s\n", qPrintable(text));
    else if (type == QtWarningMsg || type == QtCriticalMsg)
        std::fprintf(stderr, "candela: a warning of %s\n", context.category ? context.category : "default");
}

// What was thrown may quote values as well.
[[noreturn]] static void endQuietly()
{
    std::fputs("candela: ended by an error that nobody expected\n", stderr);
    std::abort();
}
#endif

void hardenProcess()
{
    openStandardStreams();
    clearDriverEnvironment();
    umask(077);
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
#ifdef NDEBUG
    const rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
    qInstallMessageHandler(sayWhere);
    std::set_terminate(endQuietly);
#endif
}

} // namespace candela::app
