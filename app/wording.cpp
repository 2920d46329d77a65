#include "wording.h"

#include "auth/inspector.h"
#include "auth/sessionscope.h"
#include "database/reach.h"

#include <QCoreApplication>

namespace candela::app {

using database::Error;

namespace {

struct Wording {
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

// What lacks for a Lucia database, table by table.
Sentence schemaSentence(const Error &error)
{
    if (error.code == auth::fault::noKeyTable)
        return {Wording::tr("This database holds no Lucia key table."),
            Wording::tr("Candela looks for a table with the columns id, user_id and hashed_password. Choose another database, or name the tables under Tables."), {}};
    if (error.code == auth::fault::noUserTable)
        return {Wording::tr("The table of users was not found."), Wording::tr("No foreign key leads to it, and no table has a customary name. Name it under Tables."), {}};
    if (error.code == auth::fault::noSuchTable)
        return {Wording::tr("There is no table %1.").arg(error.subject), Wording::tr("Check the name under Tables; a view cannot take a table's place."), {}};
    if (error.code == auth::fault::missingColumn)
        return {Wording::tr("The column %1 is missing.").arg(error.subject), Wording::tr("Lucia v2 needs it. Choose another database, or name other tables under Tables."), {}};
    if (error.code == auth::fault::ambiguous)
        return {Wording::tr("Several tables could be meant: %1.").arg(error.subject), Wording::tr("Name the right one under Tables."), {}};
    if (error.code == auth::fault::luciaV1)
        return {Wording::tr("This is a Lucia v1 database: %1 still has a column that only version 1 fills.").arg(error.subject), Wording::tr("Candela works with Lucia v2. Finish the migration first."), {}};
    if (error.code == auth::fault::luciaV3)
        return {Wording::tr("This is a Lucia v3 database: %1 has the column expires_at, and there are no keys.").arg(error.subject), Wording::tr("Candela works with Lucia v2."), {}};
    if (error.code == auth::fault::wrongType)
        return {Wording::tr("The column %1 holds no times.").arg(error.subject), Wording::tr("Lucia v2 keeps expiries as whole milliseconds. Choose another database, or name other tables under Tables."), {}};
    if (error.code == auth::fault::noSessions)
        return {Wording::tr("This site keeps its sessions in another store."), Wording::tr("They can be neither listed nor ended from here."), {}};
    return {Wording::tr("A table or column that was there is missing."), Wording::tr("The tables have changed since Candela connected. Connect again."), error.detail};
}

} // namespace

Sentence sentence(const Error &error, const QString &place)
{
    const auto say = [&](const QString &problem, const QString &remedy) { return Sentence{problem, remedy, error.detail}; };
    switch (error.kind) {
    case Error::Kind::Unreachable:
        if (error.code == database::reachfault::noSuchName)
            return say(Wording::tr("The name of %1 is not known.").arg(place), Wording::tr("Check how the host is written, and whether this computer's network knows it."));
        if (error.code == database::reachfault::nobodyListens)
            return say(Wording::tr("%1 cannot be reached.").arg(place), Wording::tr("Nothing listens there. Check host and port, and whether the server runs."));
        return say(Wording::tr("%1 cannot be reached.").arg(place), Wording::tr("Nothing answered there in time. Check host, port, network and firewall."));
    case Error::Kind::Refused: return say(Wording::tr("%1 refused the log-in.").arg(place), Wording::tr("Check user and password, and whether that user may connect from this machine."));
    case Error::Kind::Insecure:
        return say(Wording::tr("The server's identity could not be verified, so no password was sent."), Wording::tr("Check the host name and the certificate authority under TLS."));
    case Error::Kind::Missing: return say(Wording::tr("%1 does not exist.").arg(error.subject.isEmpty() ? place : error.subject), Wording::tr("Check the name; nothing was created."));
    case Error::Kind::NotADatabase: return say(Wording::tr("%1 is not an SQLite database.").arg(place), Wording::tr("Choose the database file itself; nothing was changed in this one."));
    case Error::Kind::Schema: return schemaSentence(error);
    case Error::Kind::Denied: return say(Wording::tr("The account lacks a right for this."), Wording::tr("Ask the database's administrator to grant it, or connect as another user."));
    case Error::Kind::ReadOnly: return say(Wording::tr("The database takes no changes."), Wording::tr("This connection or the server is read-only. Connect again without read-only, or to the primary server."));
    case Error::Kind::Constraint: return say(Wording::tr("The database's own rules forbid this change."), Wording::tr("Another row refers to this one, or has the same key. Nothing was changed."));
    case Error::Kind::Conflict: return say(Wording::tr("It was changed by somebody else in the meantime."), Wording::tr("Nothing was written. Load it again and look at it before you repeat."));
    case Error::Kind::Busy: return say(Wording::tr("The database was busy for too long."), Wording::tr("Another program holds a lock, or it took longer than this connection allows. Nothing was changed; try again in a moment."));
    case Error::Kind::Cancelled: return say(Wording::tr("Stopped."), {});
    case Error::Kind::Lost: return say(Wording::tr("The connection to %1 was lost.").arg(place), Wording::tr("Nothing was changed. Refresh to connect again."));
    case Error::Kind::Unknown:
        return say(Wording::tr("The connection broke while the change was being confirmed."), Wording::tr("It may be done or not: refresh and look before you repeat it."));
    case Error::Kind::Unrecorded:
        if (error.code == journal::code(Error::Kind::Corrupt))
            return say(Wording::tr("The journal of changes is not as it was left, so nothing was changed."), Wording::tr("Open the journal: it can say what is wrong with it, and begin a new one."));
        return say(Wording::tr("The journal of changes cannot be written, so nothing was changed."), Wording::tr("See to it that its file can be written, and that the disk has room: %1").arg(error.subject));
    case Error::Kind::Unwritable: return say(Wording::tr("The file cannot be written."), Wording::tr("Choose another folder or name: %1").arg(error.subject.isEmpty() ? place : error.subject));
    case Error::Kind::Full: return say(Wording::tr("The disk is full."), Wording::tr("What was there before is unchanged. Free some space, or choose another disk."));
    case Error::Kind::Corrupt: return say(Wording::tr("The database is damaged."), Wording::tr("Make a copy of it and check it with the engine's own tools."));
    case Error::Kind::Unrecovered:
        return say(Wording::tr("%1 was left in the middle of a change, which has to be finished or undone first.").arg(place),
            Wording::tr("That takes writing: connect without read-only, or let the program run that uses the file, in a folder where it may write."));
    case Error::Kind::Input:
        if (error.subject == u"passwordless")
            return say(Wording::tr("This key holds no password."), Wording::tr("Whoever signs in with it through a provider could not any more if it had one."));
        if (error.code == auth::fault::manyUsers)
            return say(Wording::tr("More than 500 users match this search, so not all their sessions would be found."), Wording::tr("Type more of it, or search anywhere in the text."));
        return say(Wording::tr("A value cannot be taken as it is."), error.subject.isEmpty() ? Wording::tr("It may be too long or hold a character that the engine forbids.") : Wording::tr("Check: %1").arg(error.subject));
    case Error::Kind::Unsupported:
        if (error.code == auth::fault::tooLarge)
            return say(Wording::tr("This database has too many tables to be looked through."), Wording::tr("Candela reads a catalog of up to 100,000 columns. Connect as a user who sees fewer tables, or to a database of the site's own."));
        return say(Wording::tr("This is not supported here: %1.").arg(error.subject), Wording::tr("Candela refuses rather than doing it unprotected or half."));
    case Error::Kind::Other: break;
    }
    return say(Wording::tr("The database answered with an error."), Wording::tr("Nothing was changed. The details say what it was."));
}

Sentence stoppedSentence() { return {Wording::tr("Stopped; refresh to load again"), {}, {}}; }

QString lockReason(Workspace::Lock lock)
{
    switch (lock) {
    case Workspace::Lock::None: break;
    case Workspace::Lock::Profile: return Wording::tr("This connection is read-only");
    case Workspace::Lock::Server: return Wording::tr("The server or file takes no changes");
    case Workspace::Lock::Triggers: return Wording::tr("Changes are held back because of the file's triggers");
    case Workspace::Lock::Lost: return Wording::tr("The connection is lost");
    }
    return {};
}

Sentence lockSentence(Workspace::Lock lock)
{
    const auto say = [lock](const QString &remedy) { return Sentence{lockReason(lock) + u'.', remedy, {}}; };
    switch (lock) {
    case Workspace::Lock::None: break;
    case Workspace::Lock::Profile: return say(Wording::tr("Connect again without read-only to change anything."));
    case Workspace::Lock::Server: return say(Wording::tr("Connect to the primary server, or have the file made writable."));
    case Workspace::Lock::Triggers: return say(Wording::tr("Look at them, and allow changes above the lists."));
    case Workspace::Lock::Lost: return say(Wording::tr("Reconnect first."));
    }
    return {};
}

QString unrecordedText()
{
    return Wording::tr("The journal could not be completed: the line before it stands there alone.");
}

QString hashName(auth::HashKind kind)
{
    switch (kind) {
    case auth::HashKind::None: return Wording::tr("No password");
    case auth::HashKind::Empty: return Wording::tr("Empty");
    case auth::HashKind::LuciaScrypt: return Wording::tr("Lucia scrypt");
    case auth::HashKind::LegacyScrypt: return Wording::tr("Lucia scrypt, legacy");
    case auth::HashKind::Argon2id: return QStringLiteral("Argon2id");
    case auth::HashKind::Argon2i: return QStringLiteral("Argon2i");
    case auth::HashKind::Argon2d: return QStringLiteral("Argon2d");
    case auth::HashKind::Bcrypt: return QStringLiteral("Bcrypt");
    case auth::HashKind::OutdatedBcrypt: return Wording::tr("Bcrypt, locked out");
    case auth::HashKind::Unknown: break;
    }
    return Wording::tr("Unknown");
}

} // namespace candela::app
