#include "cli/interrupt.h"

#include "cli/exit.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/eventfd.h>
#include <unistd.h>

namespace candela::cli {

// What a signal's handler may touch.
static volatile std::sig_atomic_t wasAsked = 0;
static volatile int channel = -1;

static void handle(int)
{
    if (wasAsked)
        ::_exit(int(Exit::Partly));
    wasAsked = 1;
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(channel, &one, sizeof one);
}

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
    channel = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    auto *notifier = new QSocketNotifier(channel, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        emit asked();
    });
    struct sigaction action = {};       // without SA_RESTART: a read of standard input ends
    action.sa_handler = handle;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    ::close(channel);
}

} // namespace candela::cli
