// candela-cli revoke: ends the sessions that a filter meets, after saying which; only with --yes.
#include "auth/sessioncounts.h"
#include "cli/changing.h"
#include "cli/commands.h"
#include "cli/filteroptions.h"
#include "cli/records.h"
#include "journalentry.h"
#include "numbers.h"
#include "revocationpreview.h"
#include "revocationrun.h"

#include <QTimer>

#include <chrono>

namespace candela::cli {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using app::RevocationPreview;
using app::RevocationRun;
using database::Connection;
using database::Error;
using database::Failure;
using database::Result;
using Why = RevocationRun::Rest::Why;

namespace {

class RevokeCommand final : public Command
{
public:
    RevokeCommand();
    QList<QCommandLineOption> ownOptions() const override;
    QString complaint(const QCommandLineParser &parser) const override;
    void stop() override;

protected:
    void begin() override;

private:
    struct Found {
        auth::SessionScope scope;
        app::RevocationPreview preview;
        QString sql;
        QString other;              // whom the database takes for the user who was named; nobody is meant then
    };
    static database::Result<Found> look(
        database::Connection &connection, const auth::Schema &schema, const QByteArray &installKey, const Filter &filter);
    void decide();
    void tell() const;
    void revoke();
    void comeToRest(const app::RevocationRun::Rest &rest);
    void finishAt(const app::RevocationRun::Rest &rest);
    void finishUntouched(Exit exit);
    qint64 matched() const { return m_found.preview.total.total(); }

    Filter m_filter;
    Found m_found;
    app::RevocationRun *m_run = nullptr;
    int m_attempts = 3;
};

} // namespace

RevokeCommand::RevokeCommand()
    : Command({u"revoke"_s, u"FILTER"_s, u"ends sessions: says which, and ends them with --yes"_s,
        u"--profile shop revoke --state dead --yes"_s, Needs::Changing, 0, true})
{
}

QList<QCommandLineOption> RevokeCommand::ownOptions() const { return Filter::options() + changeOptions(); }

QString RevokeCommand::complaint(const QCommandLineParser &parser) const
{
    if (const auto wrong = Filter::complaint(parser); !wrong.isEmpty())
        return wrong;
    return Filter::isGiven(parser) ? changeComplaint(parser)
                                   : u"Say which sessions: an empty filter never revokes. --all means every one."_s;
}

// Of one session that was named, if it is there.
static RevocationPreview previewOf(const std::vector<auth::Session> &sessions)
{
    RevocationPreview preview;
    preview.total = auth::countsOf(sessions);
    for (const auto &session : sessions)
        preview.most.push_back({session.userId, session.person, preview.total});
    preview.users = qint64(preview.most.size());
    return preview;
}

Result<RevokeCommand::Found> RevokeCommand::look(
    Connection &connection, const auth::Schema &schema, const QByteArray &installKey, const Filter &filter)
{
    const auto now = connection.now();
    if (!now)
        return Failure(now.error());
    QStringList ids;
    if (filter.isOne()) {
        auto found = filter.find(connection, schema, installKey, *now);
        if (!found)
            return Failure(found.error());
        if (found->size() > 1)
            return database::failure(Error::Kind::Constraint, filter.fingerprint);
        ids = std::move(*found);
    }
    Found found{filter.scope(ids, *now), {}, {}, {}};
    if (filter.isOne() && ids.isEmpty())
        return found;
    const auto other = filter.spelledOtherwise(connection, schema);
    if (!other)
        return Failure(other.error());
    if (!other->isEmpty()) {
        found.other = *other;
        return found;
    }
    const auto text = auth::removalText(connection, schema, found.scope);
    if (!text)
        return Failure(text.error());
    found.sql = text->text;
    const auto preview = filter.isOne() ? auth::Sessions(connection, schema).find(ids, *now).map(previewOf)
                                        : app::revocationPreview(connection, schema, found.scope);
    return preview.map([&](const RevocationPreview &met) {
        found.preview = met;
        return found;
    });
}

void RevokeCommand::begin()
{
    auto filter = Filter::from(options(), workspace().schema());
    if (!filter)
        return fail(filter.error());
    m_filter = std::move(*filter);
    const auto job = [schema = workspace().schema(), installKey = workspace().installKey(), filter = m_filter](
                         Connection &connection) { return look(connection, schema, installKey, filter); };
    app::onArrival(workspace().run(job, call().stop), this, [this](const Result<Found> &found) {
        if (!found && found.error().kind == Error::Kind::Constraint)
            return refuse(Exit::Refused, {u"Several sessions have the fingerprint %1."_s.arg(m_filter.fingerprint),
                u"Narrow it down with --user, or give the session itself by --session-stdin."_s, {}});
        if (!found)
            return fail(found.error());
        m_found = *found;
        decide();
    });
}

void RevokeCommand::decide()
{
    tell();
    if (!m_found.other.isEmpty()) {
        console().say(spellingSentence(m_filter.sessions.user.value_or(QString()), m_found.other));
        return finishUntouched(Exit::Refused);
    }
    if (matched() == 0 && m_filter.isOne())
        console().say(u"There is no such session."_s);
    if (matched() == 0)
        return finishUntouched(m_filter.isOne() ? Exit::Refused : Exit::Done);
    const auto inTheWay = hindrance(workspace(), auth::Deed::EndSessions, reasonIn(options()));
    if (!isMeant(options())) {
        if (!inTheWay.problem.isEmpty())
            console().say(inTheWay);
        console().say(u"Nothing was changed. Add --yes to end them."_s);
        return finishUntouched(Exit::Done);
    }
    inTheWay.problem.isEmpty() ? revoke() : refuse(Exit::Refused, inTheWay);
}

// The preview of the window, in lines.
void RevokeCommand::tell() const
{
    const auto &[most, total, users, live] = m_found.preview;
    console().say(u"Sessions: %1 of %2 (%3 active, %4 idle, %5 dead, %6 without valid expiry) on %7"_s.arg(
        app::numberText(total.total()), counted(users, u"user"_s, u"users"_s), app::numberText(total.active),
        app::numberText(total.idle), app::numberText(total.dead), app::numberText(total.invalid), workspace().place()));
    static constexpr std::size_t shown = 10;
    for (std::size_t i = 0; i < std::min(most.size(), shown); ++i) {
        const auto &user = most[i];
        const auto label = user.person.label();
        const auto left = live.constFind(user.userId);
        console().say(u"  %1  %2%3"_s.arg(label.isEmpty() ? user.userId : u"%1 (%2)"_s.arg(label, user.userId),
            counted(user.chosen.total(), u"session"_s, u"sessions"_s),
            left == live.cend() ? QString()
                                : u", %1 live left"_s.arg(app::numberText(qMax<qint64>(0, *left - user.live())))));
    }
    if (users > qint64(shown))
        console().say(u"  … and %1"_s.arg(counted(users - qint64(shown), u"other user"_s, u"other users"_s)));
    if (m_found.scope.filter.states == QList{auth::State::Dead})
        console().say(u"Those that died within the last hour stay, because the clocks of the site's servers may differ."_s);
    if (!m_found.sql.isEmpty())
        console().say(u"SQL: "_s + m_found.sql);
}

void RevokeCommand::finishUntouched(Exit exit)
{
    finish(actRecord(matched(), {}).add(u"dry_run"_s, !isMeant(options())), exit);
}

void RevokeCommand::stop()
{
    if (m_run)
        m_run->stop();
}

void RevokeCommand::revoke()
{
    m_run = new RevocationRun(workspace(), m_found.scope, RevocationRun::Keep::Nothing, this);
    connect(m_run, &RevocationRun::progressed, this, [this] {
        const auto &tally = m_run->tally();
        console().showProgress(u"%1 of %2 sessions ended"_s.arg(app::numberText(tally.done), app::numberText(matched())));
    });
    connect(m_run, &RevocationRun::rests, this, &RevokeCommand::comeToRest);
    auto entry = app::journalEntry(workspace(), journal::Act::RevokeSessions,
        m_found.scope.filter.user.value_or(QString()), reasonIn(options()));
    entry.counts = {{u"matched"_s, matched()}, {u"users"_s, m_found.preview.users}};
    m_run->start(entry);
}

// What a lost connection has left undone is gone on with, over a new one.
void RevokeCommand::comeToRest(const RevocationRun::Rest &rest)
{
    const bool passing = rest.why == Why::NotDone || rest.why == Why::Unknown
        || (rest.error && (rest.error->kind == Error::Kind::Lost || rest.error->kind == Error::Kind::Unreachable));
    if (!passing || call().stop.stop_requested() || --m_attempts == 0)
        return finishAt(rest);
    // To begin anew forgets what was stopped before.
    QTimer::singleShot(2s, this, [this, rest] { call().stop.stop_requested() ? finishAt(rest) : m_run->start({}); });
}

void RevokeCommand::finishAt(const RevocationRun::Rest &rest)
{
    const auto tally = m_run->tally();
    // What was not met any more once it is complete has ended or changed by itself.
    const bool isComplete = rest.why == Why::Complete;
    auto record = actRecord(isComplete ? 0 : matched(), tally).add(u"dry_run"_s, false);
    if (rest.newer)
        record.add(u"begun_since"_s, *rest.newer);
    if (rest.unrecorded)
        console().say(app::unrecordedText());
    if (isComplete) {
        if (tally.changed > 0)
            console().say(u"%1 changed meanwhile, so that they do not match any more, and stay."_s.arg(
                counted(tally.changed, u"session has"_s, u"sessions have"_s)));
        const bool isPart = tally.changed > 0;
        return finish(record, !isPart ? Exit::Done : tally.done > 0 ? Exit::Partly : Exit::Refused);
    }
    const auto error = rest.error.value_or(Error{Error::Kind::Lost, {}, {}, {}});
    auto said = sentence(error, workspace().place());
    if (tally.done > 0)
        said = {said.problem, u"%1 ended before that, and stay ended."_s.arg(counted(tally.done, u"session was"_s, u"sessions were"_s)),
            said.details};
    console().say(said);
    record.add(u"partial"_s, true).add(u"error"_s, Console::errorRecord(error, said));
    // Writes the last line of the journal.
    delete std::exchange(m_run, nullptr);
    const bool isPart = tally.done > 0 || call().stop.stop_requested();
    finish(record, rest.why == Why::Unknown ? Exit::Unknown : isPart ? Exit::Partly : exitOf(error));
}

std::unique_ptr<Command> revokeCommand() { return std::make_unique<RevokeCommand>(); }

} // namespace candela::cli
