// candela-cli count: how many sessions a filter meets, by state.
#include "auth/sessioncounts.h"
#include "cli/commands.h"
#include "cli/filteroptions.h"
#include "cli/records.h"

namespace candela::cli {

using namespace Qt::StringLiterals;
using auth::SessionCounts;
using database::Connection;
using database::Failure;
using database::Result;

namespace {

class CountCommand final : public Command
{
public:
    CountCommand();
    QList<QCommandLineOption> ownOptions() const override;
    QString complaint(const QCommandLineParser &parser) const override;

protected:
    void begin() override;
};

} // namespace

CountCommand::CountCommand()
    : Command({u"count"_s, u"[FILTER]"_s, u"counts sessions by state"_s,
        u"--profile shop count --idle-before 2026-01-01T00:00:00Z"_s, Needs::Reading, 0, true})
{
}

QList<QCommandLineOption> CountCommand::ownOptions() const { return Filter::options(); }
QString CountCommand::complaint(const QCommandLineParser &parser) const { return Filter::complaint(parser); }

static Result<SessionCounts> count(
    Connection &connection, const auth::Schema &schema, const QByteArray &installKey, const Filter &filter)
{
    auth::Sessions sessions(connection, schema);
    const auto other = filter.spelledOtherwise(connection, schema);
    if (!other || !other->isEmpty())
        return other.map([](const auto &) { return SessionCounts(); });
    if (!filter.isOne())
        return sessions.count(filter.sessions);
    const auto now = connection.now();
    if (!now)
        return Failure(now.error());
    return filter.find(connection, schema, installKey, *now)
        .and_then([&](const QStringList &ids) { return sessions.find(ids, *now); })
        .map(auth::countsOf);
}

void CountCommand::begin()
{
    const auto filter = Filter::from(options(), workspace().schema());
    if (!filter)
        return fail(filter.error());
    show([schema = workspace().schema(), installKey = workspace().installKey(), filter = *filter](Connection &connection) {
        return count(connection, schema, installKey, filter).map([](const SessionCounts &counts) {
            return countRecord(counts, Invalid::IfThereAre);
        });
    });
}

std::unique_ptr<Command> countCommand() { return std::make_unique<CountCommand>(); }

} // namespace candela::cli
