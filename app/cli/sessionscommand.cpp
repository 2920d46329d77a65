// candela-cli sessions: the sessions that a filter meets, in the order of their ids, by their fingerprints.
#include "auth/sealing.h"
#include "auth/sessions.h"
#include "cli/commands.h"
#include "cli/filteroptions.h"
#include "cli/listpages.h"
#include "cli/records.h"

namespace candela::cli {

using namespace Qt::StringLiterals;
using auth::Session;
using database::Connection;
using database::Failure;
using database::Result;

namespace {

// What a cursor is sealed for.
constexpr QByteArrayView purpose("candela-cli sessions: next");

struct Wanted {
    Filter filter;
    qint64 limit = 0;
    std::optional<Session> after;
};

class SessionList
{
public:
    SessionList(Console &console, auth::Schema schema, QByteArray installKey)
        : m_listing(console, u"sessions"_s)
        , m_schema(std::move(schema))
        , m_installKey(std::move(installKey))
    {
    }

    Listing &listing() { return m_listing; }

    Result<void> list(Connection &connection, const Wanted &wanted)
    {
        const auto other = wanted.filter.spelledOtherwise(connection, m_schema);
        if (!other)
            return Failure(other.error());
        return !other->isEmpty()       ? m_listing.end()
            : wanted.filter.isOne() ? one(connection, wanted)
                                    : pages(connection, wanted);
    }

private:
    Result<void> one(Connection &connection, const Wanted &wanted)
    {
        const auto now = connection.now();
        if (!now)
            return Failure(now.error());
        return wanted.filter.find(connection, m_schema, m_installKey, *now)
            .and_then([&](const QStringList &ids) { return auth::Sessions(connection, m_schema).find(ids, *now); })
            .and_then([&](const auto &found) { return add(found); })
            .and_then([&] { return m_listing.end(); });
    }

    // All by the moment of the first page.
    Result<void> pages(Connection &connection, const Wanted &wanted)
    {
        auth::Sessions sessions(connection, m_schema);
        std::optional<qint64> moment;
        const auto fetch = [&](const std::optional<Session> &after, qint64 rows) {
            return sessions.page(wanted.filter.sessions, {}, after, rows, moment).map([&](const auth::SessionPage &page) {
                moment = page.now;
                return RowPage<Session>{page.sessions, page.complete};
            });
        };
        const auto print = [&](const std::vector<Session> &page) { return add(page); };
        return listPages(wanted.after, wanted.limit, fetch, print).and_then([&](const auto &last) {
            return last ? goOn(*last) : m_listing.end();
        });
    }

    Result<void> goOn(const Session &last)
    {
        return auth::sealed(m_installKey, purpose, last.id).and_then([&](const QString &next) {
            return m_listing.endBefore(next);
        });
    }

    Result<void> add(const std::vector<Session> &sessions)
    {
        std::vector<Record> rows;
        for (const auto &session : sessions)
            rows.push_back(sessionRecord(session, m_schema, m_installKey));
        return m_listing.add(rows);
    }

    Listing m_listing;
    const auth::Schema m_schema;
    const QByteArray m_installKey;
};

class SessionsCommand final : public Command
{
public:
    SessionsCommand();
    QList<QCommandLineOption> ownOptions() const override;
    QString complaint(const QCommandLineParser &parser) const override;

protected:
    void begin() override;
};

} // namespace

SessionsCommand::SessionsCommand()
    : Command({u"sessions"_s, u"[FILTER]"_s, u"lists sessions, by their fingerprints alone"_s,
        u"--profile shop sessions --user 3si8jri4tfm06xk --state active"_s, Needs::Reading, 0, true})
{
}

QList<QCommandLineOption> SessionsCommand::ownOptions() const { return Filter::options() + listOptions(u"CURSOR"_s); }

QString SessionsCommand::complaint(const QCommandLineParser &parser) const
{
    const auto wrong = Filter::complaint(parser);
    return wrong.isEmpty() ? listComplaint(parser) : wrong;
}

void SessionsCommand::begin()
{
    auto filter = Filter::from(options(), workspace().schema());
    if (!filter)
        return fail(filter.error());
    Wanted wanted{*filter, limitOf(options()), {}};
    if (options().isSet(u"after"_s)) {
        const auto id = auth::opened(workspace().installKey(), purpose, options().value(u"after"_s));
        if (!id)
            return refuse(Exit::Usage, {u"--after: this is no cursor of this installation."_s, {}, {}});
        wanted.after.emplace();
        wanted.after->id = *id;
    }
    list(std::make_shared<SessionList>(console(), workspace().schema(), workspace().installKey()),
        [wanted](SessionList &sessions, Connection &connection) { return sessions.list(connection, wanted); });
}

std::unique_ptr<Command> sessionsCommand() { return std::make_unique<SessionsCommand>(); }

} // namespace candela::cli
