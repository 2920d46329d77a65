#include "auth/trial.h"

#include "database/database.h"

#include <QElapsedTimer>

#include <algorithm>

namespace candela::auth {

using database::Connection;
using database::Error;
using database::Failure;
using database::Options;
using database::Result;

namespace {

QDeadlineTimer earlier(QDeadlineTimer a, QDeadlineTimer b) { return a < b ? a : b; }

// The first server of these that answers; where none does, why the first did not.
Result<database::Reached> reachAny(const Options &options, const std::stop_token &stop, QDeadlineTimer deadline)
{
    std::optional<Error> why;
    for (const auto &server : database::servers(options)) {
        const QDeadlineTimer own(std::chrono::seconds(options.connectSeconds));
        auto reached = database::reach(server, stop, earlier(own, deadline));
        if (reached || reached.error().kind != Error::Kind::Unreachable)
            return reached;
        if (!why)
            why = reached.error();
    }
    return Failure(*why);
}

} // namespace

Trial::Trial(Options options, Mapping mapping) : m_options(std::move(options)), m_mapping(std::move(mapping)) {}

QList<Trial::Stage> Trial::stages(const Options &options)
{
    if (!options.file.isEmpty())
        return {Stage::LogIn, Stage::Schema, Stage::Rights};
    return {Stage::Reach, Stage::Tls, Stage::LogIn, Stage::Schema, Stage::Rights};
}

void Trial::run(const std::stop_token &stop, const Listener &listener)
{
    const QDeadlineTimer deadline(longest);
    // Whether the trial goes on. What a later stage needs of what was found, it takes from `found` itself.
    const auto report = [&listener](Stage stage, const QElapsedTimer &timer, Result<Found> found) {
        const bool passed = found.has_value();
        listener({stage, timer.elapsed(), std::move(found)});
        return passed;
    };
    const auto found = [](auto value) { return Found(std::move(value)); };

    QElapsedTimer timer;
    timer.start();
    auto options = m_options;
    if (options.file.isEmpty()) {
        const auto reached = reachAny(m_options, stop, deadline);
        if (!report(Stage::Reach, timer, reached.map(found)))
            return;
        options.host = reached->server.host;
        options.port = reached->server.port;
        options.others.clear();
        timer.start();
        const auto peer = options.tls == database::Tls::Off
            ? Result<Found>(Plain())
            : database::tlsPeer(options, reached->server, stop, deadline).map(found);
        if (!report(Stage::Tls, timer, peer))
            return;
        timer.start();
    }
    const int seconds = std::max(1, int(deadline.remainingTime() / 1000));
    options.connectSeconds = std::min(options.connectSeconds, seconds);
    options.statementSeconds = std::min(options.statementSeconds, seconds);
    database::Database database(options);
    const auto logIn = database.run([](Connection &connection) -> Result<LoggedIn> {
        return connection.version().map([&](const QString &version) { return LoggedIn{version, connection.link()}; });
    }, stop);
    if (!report(Stage::LogIn, timer, logIn.result().map(found)))
        return;
    timer.start();
    const auto inspected
        = database.run([this](Connection &connection) { return inspect(connection, m_mapping); }, stop).result();
    if (!report(Stage::Schema, timer, inspected.map(found)))
        return;
    timer.start();
    const auto allowed
        = database.run([&](Connection &connection) { return rights(connection, *inspected); }, stop).result();
    report(Stage::Rights, timer, allowed.map(found));
}

} // namespace candela::auth
