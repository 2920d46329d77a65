#include "dialogs/revokewords.h"

#include "dialogs/revokedialog.h"

#include <QLocale>

namespace candela::app {

namespace {

QString signedOutLine(const RevokedUsers &users, bool allOf)
{
    const auto total = users.total();
    if (total.dead == total.total())
        return RevokeDialog::tr("They are dead already, so nobody is signed out.");
    auto line = users.rowCount() == 1 ? RevokeDialog::tr("The user is signed out at the next request.")
                                      : RevokeDialog::tr("They are signed out at their next request.");
    if (allOf)
        line += u' ' + RevokeDialog::tr("Sessions that are made until then end as well.");
    return line;
}

QString restLine(const RevokedUsers &users)
{
    const int out = users.signedOut(), all = users.rowCount();
    if (users.rest() == RevokedUsers::Rest::Counting)
        return RevokeDialog::tr("What other sessions they keep is being counted…");
    if (users.rest() == RevokedUsers::Rest::Unknown)
        return RevokeDialog::tr("How many of the users keep another session is unknown.");
    if (all == 1 && out == 1)
        return RevokeDialog::tr("No other session is left, so the user has to sign in again.");
    if (all == 1) {
        const int kept = int(users.left(users.at(0)));
        if (kept == 0)
            return RevokeDialog::tr("The user is not signed in anywhere.");
        return kept == 1 ? RevokeDialog::tr("1 other session of the user stays.")
                         : RevokeDialog::tr("%Ln other sessions of the user stay.", nullptr, kept);
    }
    if (out == 0)
        return RevokeDialog::tr("None of the %Ln users has to sign in again because of it.", nullptr, all);
    if (out == all)
        return RevokeDialog::tr(
            "None of the %Ln users keeps another session; all have to sign in again.", nullptr, all);
    return out == 1
        ? RevokeDialog::tr("1 of the %Ln users keeps no other session and has to sign in again.", nullptr, all)
        : RevokeDialog::tr("%1 of the %Ln users keep no other session and have to sign in again.", nullptr, all)
              .arg(QLocale().toString(out));
}

} // namespace

QString sessionsText(qint64 number)
{
    return number == 1 ? RevokeDialog::tr("1 session") : RevokeDialog::tr("%Ln sessions", nullptr, int(number));
}

QString revokeQuestion(const RevokedUsers &users, bool allOf)
{
    const auto number = users.total().total();
    const auto count = users.rowCount();
    if (count != 1)
        return RevokeDialog::tr("Revoke %1 of %2?")
            .arg(sessionsText(number), RevokeDialog::tr("%Ln users", nullptr, count));
    const auto name = RevokedUsers::nameOf(users.at(0));
    if (allOf && number != 1)
        return RevokeDialog::tr("Revoke all %1 of %2?").arg(sessionsText(number), name);
    return RevokeDialog::tr("Revoke %1 of %2?").arg(sessionsText(number), name);
}

QStringList revokeConsequences(const RevokedUsers &users, bool allOf)
{
    return {signedOutLine(users, allOf), restLine(users), RevokeDialog::tr("It cannot be undone.")};
}

Sentence revokeReadBack(const database::Result<qint64> &left, qint64 done, bool allOf)
{
    if (!left)
        return {RevokeDialog::tr("Whether the sessions were revoked is still unknown."),
            RevokeDialog::tr("The connection broke while it was being confirmed, and looking failed as well. To revoke "
                             "them again is safe."),
            left.error().detail};
    if (*left == 0)
        return {RevokeDialog::tr("%1 revoked.").arg(sessionsText(done)),
            RevokeDialog::tr("The connection broke while it was being confirmed; a look over a new one has "
                             "confirmed it."),
            {}};
    if (allOf)
        return {RevokeDialog::tr("Whether the sessions were revoked is still unknown."),
            RevokeDialog::tr("The connection broke while it was being confirmed. There are %1, old ones or new ones. "
                             "To revoke them again is safe.")
                .arg(sessionsText(*left)),
            {}};
    return {RevokeDialog::tr("The revocation was not done."),
        RevokeDialog::tr("The connection broke before it was confirmed, and the sessions are still there."), {}};
}

} // namespace candela::app
