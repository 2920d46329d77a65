#include "process.h"

#include <QByteArray>

#include <csignal>
#include <string_view>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace candela::app {

static void clearDriverEnvironment()
{
    std::vector<QByteArray> names;
    for (char **entry = environ; *entry; ++entry) {
        const std::string_view text(*entry);
        if (text.starts_with("PG") || text.starts_with("MYSQL") || text.starts_with("MARIADB"))
            names.emplace_back(text.data(), qsizetype(text.find('=')));
    }
    for (const auto &name : names)
        qunsetenv(name.constData());
}

void hardenProcess()
{
    clearDriverEnvironment();
    umask(077);
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
#ifdef NDEBUG
    const rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
#endif
}

} // namespace candela::app
