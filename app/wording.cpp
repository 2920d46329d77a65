#include "wording.h"

#include "auth/inspector.h"

#include <QCoreApplication>

namespace candela::app {

using database::Error;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Wording", text); }

// What lacks for a Lucia database, table by table.
Sentence schemaSentence(const Error &error)
{
    if (error.code == auth::fault::noKeyTable)
        return {tr("This database holds no Lucia key table."),
            tr("Candela looks for a table with the columns id, user_id and hashed_password. Choose another database, or name the tables under Tables."), {}};
    if (error.code == auth::fault::noUserTable)
        return {tr("The table of users was not found."), tr("No foreign key leads to it, and no table has a customary name. Name it under Tables."), {}};
    if (error.code == auth::fault::noSuchTable)
        return {tr("There is no table %1.").arg(error.subject), tr("Check the name under Tables; a view cannot take a table's place."), {}};
    if (error.code == auth::fault::missingColumn)
        return {tr("The column %1 is missing.").arg(error.subject), tr("Lucia v2 needs it. Choose another database, or name other tables under Tables."), {}};
    if (error.code == auth::fault::ambiguous)
        return {tr("Several tables could be meant: %1.").arg(error.subject), tr("Name the right one under Tables."), {}};
    if (error.code == auth::fault::luciaV1)
        return {tr("This is a Lucia v1 database: %1 still has the column primary_key.").arg(error.subject), tr("Candela works with Lucia v2. Finish the migration first."), {}};
    if (error.code == auth::fault::luciaV3)
        return {tr("This is a Lucia v3 database: %1 has the column expires_at, and there are no keys.").arg(error.subject), tr("Candela works with Lucia v2."), {}};
    return {tr("A column that the query names is missing."), tr("The tables have changed since Candela connected. Connect again."), error.detail};
}

} // namespace

Sentence sentence(const Error &error, const QString &place)
{
    const auto say = [&](const QString &problem, const QString &remedy) { return Sentence{problem, remedy, error.detail}; };
    switch (error.kind) {
    case Error::Kind::Unreachable:
        return say(tr("%1 cannot be reached.").arg(place), tr("Nothing answered there in time. Check host, port, network and firewall."));
    case Error::Kind::Refused: return say(tr("%1 refused the log-in.").arg(place), tr("Check user and password, and whether that user may connect from this machine."));
    case Error::Kind::Insecure:
        return say(tr("The server's identity could not be verified, so no password was sent."), tr("Check the host name and the certificate authority under TLS."));
    case Error::Kind::Missing: return say(tr("%1 does not exist.").arg(error.subject.isEmpty() ? place : error.subject), tr("Check the name; nothing was created."));
    case Error::Kind::NotADatabase: return say(tr("%1 is not an SQLite database.").arg(place), tr("Choose the database file itself; nothing was changed in this one."));
    case Error::Kind::Schema: return schemaSentence(error);
    case Error::Kind::Denied: return say(tr("The account lacks a right for this."), tr("Ask the database's administrator to grant it, or connect as another user."));
    case Error::Kind::ReadOnly: return say(tr("The database takes no changes."), tr("This connection or the server is read-only. Connect again without read-only, or to the primary server."));
    case Error::Kind::Constraint: return say(tr("The database's own rules forbid this change."), tr("Another row refers to this one, or has the same key. Nothing was changed."));
    case Error::Kind::Conflict: return say(tr("It was changed by somebody else in the meantime."), tr("Nothing was written. Load it again and look at it before you repeat."));
    case Error::Kind::Busy: return say(tr("The database was busy for too long."), tr("Another program holds a lock. Nothing was changed; try again in a moment."));
    case Error::Kind::Cancelled: return say(tr("Stopped."), {});
    case Error::Kind::Lost: return say(tr("The connection to %1 was lost.").arg(place), tr("Nothing was changed. Refresh to connect again."));
    case Error::Kind::Unknown:
        return say(tr("The connection broke while the change was being confirmed."), tr("It may be done or not: refresh and look before you repeat it."));
    case Error::Kind::Unwritable: return say(tr("The file cannot be written."), tr("Choose another folder or name: %1").arg(error.subject.isEmpty() ? place : error.subject));
    case Error::Kind::Full: return say(tr("The disk is full."), tr("What was there before is unchanged. Free some space, or choose another disk."));
    case Error::Kind::Corrupt: return say(tr("The database is damaged."), tr("Make a copy of it and check it with the engine's own tools."));
    case Error::Kind::Input:
        if (error.subject == u"passwordless")
            return say(tr("This key holds no password."), tr("Whoever signs in with it through a provider could not any more if it had one."));
        return say(tr("A value cannot be taken as it is."), error.subject.isEmpty() ? tr("It may be too long or hold a character that the engine forbids.") : tr("Check: %1").arg(error.subject));
    case Error::Kind::Unsupported: return say(tr("This is not supported here: %1.").arg(error.subject), tr("Candela refuses rather than doing it unprotected or half."));
    case Error::Kind::Other: break;
    }
    return say(tr("The database answered with an error."), tr("Nothing was changed. The details say what it was."));
}

QString hashName(auth::HashKind kind)
{
    switch (kind) {
    case auth::HashKind::None: return tr("No password");
    case auth::HashKind::Empty: return tr("Empty");
    case auth::HashKind::LuciaScrypt: return tr("Lucia scrypt");
    case auth::HashKind::LegacyScrypt: return tr("Lucia scrypt, legacy");
    case auth::HashKind::Argon2id: return QStringLiteral("Argon2id");
    case auth::HashKind::Argon2i: return QStringLiteral("Argon2i");
    case auth::HashKind::Argon2d: return QStringLiteral("Argon2d");
    case auth::HashKind::Bcrypt: return QStringLiteral("Bcrypt");
    case auth::HashKind::OutdatedBcrypt: return tr("Bcrypt, locked out");
    case auth::HashKind::Unknown: break;
    }
    return tr("Unknown");
}

} // namespace candela::app
