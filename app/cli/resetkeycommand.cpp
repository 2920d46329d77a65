// candela-cli reset-key: gives a key another password and ends the sessions of its user; only with --yes.
#include "actrun.h"
#include "auth/password/generator.h"
#include "auth/password/normalization.h"
#include "auth/password/strength.h"
#include "auth/passwordreset.h"
#include "cli/changing.h"
#include "cli/commands.h"
#include "cli/hashformat.h"
#include "cli/records.h"
#include "cli/secretinput.h"
#include "journalentry.h"
#include "keyfacts.h"
#include "keyreport.h"
#include "knownwords.h"
#include "lackingrights.h"
#include "numbers.h"
#include "passwordstrength.h"
#include "resetkeyjob.h"
#include "sessionsweep.h"

#include <QScopeGuard>

namespace candela::cli {

using namespace Qt::StringLiterals;
using auth::HashKind;
using auth::ResetOutcome;
using database::Connection;
using database::Error;
using database::Failure;
using database::Result;
using database::Secret;

namespace {

class ResetKeyCommand final : public Command
{
public:
    ResetKeyCommand();
    QList<QCommandLineOption> ownOptions() const override;
    QString complaint(const QCommandLineParser &parser) const override;
    void stop() override;

protected:
    void begin() override;

private:
    void decide();
    // Draws it, or reads it.
    database::Result<database::Secret> password();
    void tell() const;
    app::Sentence inTheWay() const;
    void reset(const database::Secret &password);
    void finishWith(const std::optional<auth::ResetOutcome> &outcome, const database::Secret &password);
    void sweep(const QString &userId);
    void failWith(const database::Error &error, Exit exit);

    void finishUnknown(const database::Secret &password);
    database::Result<void> print(Record record, const database::Secret &password);
    bool isDrawn() const { return !options().isSet(u"new-password-stdin"_s); }
    bool ends() const;
    std::optional<app::KeyFacts> m_facts;
    app::ActRun *m_run = nullptr;
    bool m_isSweeping = false;
    Exit m_exit = Exit::Done;
};

} // namespace

ResetKeyCommand::ResetKeyCommand()
    : Command({u"reset-key"_s, u"KEYID"_s, u"gives a key a new password and ends its user's sessions, with --yes"_s,
        u"--profile shop reset-key email:ada@example.org --generate --yes"_s, Needs::Changing, 1})
{
}

QList<QCommandLineOption> ResetKeyCommand::ownOptions() const
{
    return QList<QCommandLineOption>{
        {u"generate"_s, u"Draw a password, and print it once on standard output. This is the default."_s},
        {u"new-password-stdin"_s, u"The new password is the next line of standard input."_s},
        {u"keep-sessions"_s, u"Leave the user's sessions, with which whoever stole the password may be signed in."_s},
        formatOption(Auto::Yes),
    } + changeOptions();
}

QString ResetKeyCommand::complaint(const QCommandLineParser &parser) const
{
    if (parser.isSet(u"generate"_s) && parser.isSet(u"new-password-stdin"_s))
        return u"--generate and --new-password-stdin contradict each other."_s;
    const auto wrong = formatComplaint(parser, Auto::Yes);
    return wrong.isEmpty() ? changeComplaint(parser) : wrong;
}

bool ResetKeyCommand::ends() const { return workspace().schema().sessions && !options().isSet(u"keep-sessions"_s); }

void ResetKeyCommand::begin()
{
    const auto job = [schema = workspace().schema(), id = call().arguments.front()](Connection &connection) {
        return app::keyFacts(connection, schema, id, app::WithFormat::Yes);
    };
    app::onArrival(workspace().run(job, call().stop), this, [this](const Result<app::KeyFacts> &facts) {
        if (!facts)
            return fail(facts.error());
        m_facts = *facts;
        decide();
    });
}

void ResetKeyCommand::decide()
{
    tell();
    if (const auto wrong = inTheWay(); !wrong.problem.isEmpty()) {
        if (isMeant(options()) || m_facts->key.kind == HashKind::None)
            return refuse(Exit::Refused, wrong);
        console().say(wrong);
    }
    if (!isMeant(options())) {
        console().say(u"Nothing was changed. Add --yes to do it."_s);
        return finish(actRecord(1, {}).add(u"key_id"_s, m_facts->key.id).add(u"user_id"_s, m_facts->key.userId).add(u"dry_run"_s, true));
    }
    const auto wanted = password();
    wanted ? reset(*wanted) : fail(wanted.error());
}

void ResetKeyCommand::tell() const
{
    const auto &[key, sessions, others, usual] = *m_facts;
    const auto *hasher = hasherOf(options());
    console().say(u"Key: %1 of user %2 on %3, now %4"_s.arg(
        key.id, key.userId, workspace().place(), app::KeyReport::code(key.kind)));
    console().say(u"New hash: "_s + (hasher ? hasher : usual)->id());
    if (!workspace().schema().sessions)
        console().say(u"The site keeps its sessions elsewhere: none are ended from here."_s);
    else if (ends())
        console().say(u"Sessions that end: all of the user, %1 now"_s.arg(app::numberText(sessions ? sessions->total() : 0)));
    else
        console().say(u"The user's sessions stay, and with them whoever is signed in."_s);
    if (m_facts->opening() > 0)
        console().say(u"The user has %1 more that open: they are not changed."_s.arg(
            counted(m_facts->opening(), u"key"_s, u"keys"_s)));
}

app::Sentence ResetKeyCommand::inTheWay() const
{
    // Lucia opens a provider's key without a password, and refuses that once the key has one.
    if (m_facts->key.kind == HashKind::None)
        return {u"This key holds no password."_s,
            u"If it had one, Lucia would refuse the sign-in through %1. Reset a key that holds a password instead."_s.arg(
                m_facts->key.provider()),
            {}};
    auto said = hindrance(workspace(), auth::Deed::SetPassword, reasonIn(options()));
    if (said.problem.isEmpty() && ends()) {
        said = app::lackingSentence(workspace(), auth::Deed::EndSessions);
        if (!said.problem.isEmpty())
            said.remedy += u"\nOr leave the sessions, with --keep-sessions."_s;
    }
    return said;
}

Result<Secret> ResetKeyCommand::password()
{
    if (isDrawn())
        return auth::generate().map([](const auth::Generated &drawn) { return drawn.password; });
    const auto line = readSecret(u"New password"_s);
    if (!line)
        return Failure(line.error());
    auto text = line->text();
    const auto wiped = qScopeGuard([&] { database::wipe(text); });
    const auto known = app::knownWords(m_facts->key.person, m_facts->key.providerUserId(), workspace().profile());
    if (const auto strength = auth::strengthOf(text, known); strength.score < 2)
        console().say(u"The new password is weak. "_s + app::strengthLine(strength.score, strength.bits));
    return auth::passwordFrom(text);
}

void ResetKeyCommand::stop()
{
    if (m_isSweeping)
        return end(Exit::Partly);
    if (m_run)
        m_run->stop();
}

void ResetKeyCommand::reset(const Secret &password)
{
    const bool links = app::lackingGrants(workspace(), auth::Deed::EndResetLinks).isEmpty();
    if (!links)
        console().say(u"Reset links that were mailed stay: the account may not end them."_s);
    const auth::PasswordReset reset{{{m_facts->key.id, m_facts->key.seen}}, password, hasherOf(options()), ends(), links};
    m_run = new app::ActRun(workspace(), this);
    app::Act<ResetOutcome> act;
    act.entry = app::journalEntry(workspace(), journal::Act::ResetKey, m_facts->key.id, reasonIn(options()));
    act.work = [schema = workspace().schema(), reset, stop = m_run->token()](Connection &connection) {
        return app::resetKey(connection, schema, reset, stop);
    };
    act.describe = app::describeReset;
    act.isDone = [schema = workspace().schema(), reset](Connection &connection) {
        return auth::Keys(connection, schema).verify(reset.keys.first().id, reset.password);
    };
    act.done = [this, password](const std::optional<ResetOutcome> &outcome) { finishWith(outcome, password); };
    connect(m_run, &app::ActRun::failed, this, [this](const Error &error) { failWith(error, exitOf(error)); });
    connect(m_run, &app::ActRun::foundNotDone, this, [this] {
        const Error lost{Error::Kind::Lost, {}, {}, {}};
        failWith(lost, exitOf(lost));
    });
    connect(m_run, &app::ActRun::stayedUnknown, this, [this, password](const Error &) { finishUnknown(password); });
    m_run->run(act);
}

void ResetKeyCommand::failWith(const Error &error, Exit exit)
{
    console().fail(error, sentence(error, workspace().place()));
    end(exit);
}

// The password first of all: it is nowhere else.
void ResetKeyCommand::finishWith(const std::optional<ResetOutcome> &outcome, const Secret &password)
{
    const auto &key = m_facts->key;
    auto record = actRecord(1, {.done = 1});
    record.add(u"key_id"_s, key.id).add(u"user_id"_s, key.userId).add(u"dry_run"_s, false);
    record.add(u"format"_s, outcome && outcome->hasher ? QVariant(outcome->hasher->id()) : QVariant());
    record.add(u"sessions_ended"_s, outcome ? QVariant(outcome->sessionsEnded) : QVariant());
    record.add(u"reset_links_ended"_s, outcome ? QVariant(outcome->resetTokensEnded) : QVariant());
    const auto printed = print(record, password);
    if (m_run->unrecorded())
        console().say(app::unrecordedText());
    if (!printed) {
        console().say(isDrawn() ? u"The key is reset, but its new password could not be printed: reset it again."_s
                                : u"The key is reset, but that could not be printed."_s);
        m_exit = console().fail(printed.error(), sentence(printed.error(), workspace().place()));
    }
    ends() ? sweep(key.userId) : end(m_exit);
}

// The password may be in force, and is nowhere else.
void ResetKeyCommand::finishUnknown(const Secret &password)
{
    const Error error{Error::Kind::Unknown, {}, {}, {}};
    const auto said = sentence(error, workspace().place());
    auto record = actRecord(1, {});
    record.add(u"key_id"_s, m_facts->key.id).add(u"user_id"_s, m_facts->key.userId).add(u"dry_run"_s, false);
    record.add(u"partial"_s, true).add(u"error"_s, Console::errorRecord(error, said));
    console().say(said);
    if (const auto printed = print(record, password); !printed)
        console().fail(printed.error(), sentence(printed.error(), workspace().place()));
    end(Exit::Unknown);
}

// A drawn password alone, for a shell to take, or with all the rest.
Result<void> ResetKeyCommand::print(Record record, const Secret &password)
{
    if (isDrawn() && !console().isJson()) {
        console().say(record.lines(console().width()).trimmed());
        return console().write(password.utf8()).and_then([&] { return console().write("\n"); }).and_then([&] {
            return console().flush();
        });
    }
    if (isDrawn())
        record.add(u"password"_s, password.text());
    return console().print(record);
}

// A sign-in under way may have stored its session since.
void ResetKeyCommand::sweep(const QString &userId)
{
    m_isSweeping = true;
    console().showProgress(u"Looking once more for sessions of sign-ins that were under way…"_s);
    auto *second = new app::SessionSweep(workspace(), userId);
    connect(second, &app::SessionSweep::swept, this, [this](qint64 ended) {
        console().wipeProgress();
        if (ended > 0)
            console().say(u"A second look ended %1 that a sign-in under way had stored."_s.arg(
                counted(ended, u"session"_s, u"sessions"_s)));
        end(m_exit);
    });
    connect(second, &app::SessionSweep::failed, this, [this](const Error &error) {
        console().say(u"The second look for sessions failed, so that one of a sign-in under way may be left. End them with "
                      u"candela-cli revoke --user."_s);
        console().say(sentence(error, workspace().place()));
        end(Exit::Partly);
    });
}

std::unique_ptr<Command> resetKeyCommand() { return std::make_unique<ResetKeyCommand>(); }

} // namespace candela::cli
