#include "dialogs/revokewords.h"

#include "dialogs/revokedialog.h"

#include <QLocale>
#include <QTime>

namespace candela::app {

using namespace Qt::StringLiterals;
using Why = RevocationRun::Rest::Why;

namespace {

QString signedOutLine(const RevokedUsers &users, RevocationKind kind)
{
    const auto total = users.total();
    if (total.dead == total.total())
        return RevokeDialog::tr("They are dead already, so nobody is signed out.");
    auto line = users.users() == 1 ? RevokeDialog::tr("The user is signed out at the next request.")
                                   : RevokeDialog::tr("They are signed out at their next request.");
    if (kind == RevocationKind::User || kind == RevocationKind::Everything)
        line += u' ' + RevokeDialog::tr("Sessions that are made until then end as well.");
    return line;
}

QString restLine(const RevokedUsers &users)
{
    if (users.isPart())
        return RevokeDialog::tr("The list shows the %Ln users who lose most.", nullptr, users.rowCount());
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

QString revokeQuestion(const RevokedUsers &users, RevocationKind kind)
{
    const auto sessions = sessionsText(users.total().total());
    const auto of = users.rowCount() == 1 && !users.isPart() ? RevokedUsers::nameOf(users.at(0))
                                                             : RevokeDialog::tr("%Ln users", nullptr, int(users.users()));
    switch (kind) {
    case RevocationKind::User:
        if (users.total().total() != 1)
            return RevokeDialog::tr("Revoke all %1 of %2?").arg(sessions, of);
        break;
    case RevocationKind::Others: return RevokeDialog::tr("Revoke the other %1 of %2?").arg(sessions, of);
    case RevocationKind::Dead: return RevokeDialog::tr("Revoke %1 that are dead?").arg(sessions);
    case RevocationKind::Everything: return RevokeDialog::tr("End every session: %1 of %2?").arg(sessions, of);
    case RevocationKind::Chosen:
    case RevocationKind::Matching: break;
    }
    return RevokeDialog::tr("Revoke %1 of %2?").arg(sessions, of);
}

QStringList revokeConsequences(const RevokedUsers &users, RevocationKind kind, const QString &noUndo)
{
    QStringList lines = {signedOutLine(users, kind)};
    if (kind == RevocationKind::Dead)
        lines << RevokeDialog::tr("Those that died within the last hour stay, because the clocks of the site's servers may differ.");
    else if (kind != RevocationKind::Everything)
        lines << restLine(users);
    if (kind == RevocationKind::Matching)
        lines << RevokeDialog::tr("Each is looked at again when its turn comes: what has been renewed, or does not match any more, stays.");
    lines << (noUndo.isEmpty() ? RevokeDialog::tr("Undo is possible for 5 minutes, while this connection stays open.")
                               : noUndo);
    return lines;
}

static QString tallyText(const auth::Revoking::Tally &tally, qint64 left = 0)
{
    QStringList parts = {RevokeDialog::tr("%1 revoked").arg(QLocale().toString(tally.done))};
    if (tally.alreadyGone > 0)
        parts << RevokeDialog::tr("%1 already gone").arg(QLocale().toString(tally.alreadyGone));
    if (tally.changed > 0)
        parts << RevokeDialog::tr("%1 changed meanwhile and kept").arg(QLocale().toString(tally.changed));
    if (left > 0)
        parts << RevokeDialog::tr("%1 left").arg(QLocale().toString(left));
    return parts.join(u", "_s) + u'.';
}

Sentence revokeEnd(const RevocationRun::Rest &rest, const auth::Revoking::Tally &tally, RevocationKind kind)
{
    if (rest.unrecorded)
        return {RevokeDialog::tr("It was done, but the journal does not say how it ended: it could not be written."),
            tallyText(tally), rest.unrecorded->detail};
    if (rest.wasLookedInto)
        return {RevokeDialog::tr("%1 revoked.").arg(sessionsText(tally.done)),
            RevokeDialog::tr("The connection broke while it was being confirmed; a look over a new one has "
                             "confirmed it."),
            {}};
    if (kind == RevocationKind::Chosen ? tally.changed == 0 : rest.newer == 0 && tally.changed == 0)
        return {};
    if (kind == RevocationKind::Chosen)
        return {tallyText(tally), {}, {}};
    const auto newer = rest.newer
        ? RevokeDialog::tr("Counted anew at %1: none of them left, %Ln began since.", nullptr, int(*rest.newer))
              .arg(QTime::currentTime().toString(u"HH:mm:ss"_s))
        : RevokeDialog::tr("How many there are now could not be counted.");
    return {tallyText(tally), newer, {}};
}

Sentence revokeRest(
    const RevocationRun::Rest &rest, const auth::Revoking::Tally &tally, qint64 left, const QString &place)
{
    const bool nothing = tally == auth::Revoking::Tally();
    const auto done = nothing ? RevokeDialog::tr("Nothing was revoked.") : tallyText(tally, left);
    switch (rest.why) {
    case Why::Complete: return {};
    case Why::Paused: return {RevokeDialog::tr("Paused."), done, {}};
    case Why::NotDone:
        return {RevokeDialog::tr("The revocation was not done."), RevokeDialog::tr("The connection broke before it was confirmed, and the sessions are still there."), {}};
    case Why::Unknown:
        return {RevokeDialog::tr("Whether the sessions were revoked is still unknown."),
            RevokeDialog::tr("The connection broke while it was being confirmed, and looking failed as well. To revoke them again is safe."),
            rest.error ? rest.error->detail : QString()};
    case Why::Failed: break;
    }
    if (!rest.error || rest.error->kind == database::Error::Kind::Cancelled)
        return {RevokeDialog::tr("Stopped."), done, {}};
    const auto said = sentence(*rest.error, place);
    if (rest.error->kind == database::Error::Kind::Lost)
        return {said.problem, done + u' ' + RevokeDialog::tr("Another attempt connects anew."), rest.error->detail};
    return nothing ? said : Sentence{done, said.problem, said.details};
}

} // namespace candela::app
