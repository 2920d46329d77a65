#include "departurewords.h"

#include "auth/userlist.h"
#include "cells.h"

#include <QCoreApplication>

#include <algorithm>

namespace candela::app {

using namespace Qt::StringLiterals;
using auth::UserMatch;
using database::Error;
using look::Pill;
using look::Role;
using End = Departure::End;
using Mark = Pill::Mark;
using Verdict = UserMatch::Verdict;

namespace {

struct DepartureWords {
    Q_DECLARE_TR_FUNCTIONS(DepartureWords)
};

QString tableOf(const auth::lucia::Dependent &dependent)
{
    return u'\u2066' + dependent.table.table + u'\u2069';
}

void addTables(const auth::UserRest &rest, QStringList &tables)
{
    for (const auto &dependent : rest.dependents) {
        if (!dependent.letsGo() && !tables.contains(tableOf(dependent)))
            tables << tableOf(dependent);
    }
}

QString inTheWayText(const auth::UserRest &rest)
{
    QStringList tables;
    addTables(rest, tables);
    const auto names = tables.join(u", "_s);
    return rest.isInTheWay()
        ? DepartureWords::tr("rows of others refer to the user, in %1: not deleted").arg(names)
        : DepartureWords::tr(
              "%Ln row(s) of other tables refer to the user, in %1: not deleted", nullptr, int(rest.removed()))
              .arg(names);
}

QString doneText(const Departure &departure)
{
    QStringList parts;
    if (departure.passwordsDisabled > 0)
        parts << DepartureWords::tr("%Ln password(s) disabled", nullptr, int(departure.passwordsDisabled));
    if (departure.sessionsEnded > 0)
        parts << DepartureWords::tr("%Ln session(s) ended", nullptr, int(departure.sessionsEnded));
    if (const auto rows = departure.rest.removed(); rows > 0)
        parts << DepartureWords::tr("%Ln row(s) of other tables deleted", nullptr, int(rows));
    if (parts.isEmpty())
        parts << (departure.end == End::Done ? DepartureWords::tr("done")
                                             : DepartureWords::tr("nothing was left to do"));
    if (departure.openKeys > 0)
        parts << DepartureWords::tr("%Ln key(s) without a password still open", nullptr, int(departure.openKeys));
    if (departure.isUnrecorded)
        parts << DepartureWords::tr("the journal does not say how it ended");
    return parts.join(u", "_s);
}

} // namespace

Pill verdictPill(const UserMatch &match)
{
    switch (match.verdict) {
    case Verdict::Found:
        return match.ignoringCase ? Pill{DepartureWords::tr("Other case"), Role::Idle, Role::IdleFill, Mark::Half}
                                  : Pill{DepartureWords::tr("Found"), Role::Ok, Role::OkFill};
    case Verdict::Ambiguous: return {DepartureWords::tr("Ambiguous"), Role::Danger, Role::DangerFill, Mark::Alert};
    case Verdict::Repeated: return {DepartureWords::tr("Repeated"), Role::Dead, Role::DeadFill};
    case Verdict::NotFound: break;
    }
    return {DepartureWords::tr("Not found"), Role::Dead, Role::DeadFill, Mark::Hollow};
}

QString matchNote(const UserMatch &match)
{
    switch (match.verdict) {
    case Verdict::NotFound: return DepartureWords::tr("no user");
    case Verdict::Ambiguous: return DepartureWords::tr("one of %Ln users", nullptr, int(match.users));
    case Verdict::Repeated: return DepartureWords::tr("as line %1").arg(numberText(match.as));
    case Verdict::Found: break;
    }
    const auto by = match.by == UserMatch::By::Id ? DepartureWords::tr("by the user's id")
        : match.by == UserMatch::By::Key          ? DepartureWords::tr("by a key")
                                                  : DepartureWords::tr("by an attribute");
    return match.ignoringCase ? DepartureWords::tr("%1 that differs in upper and lower case").arg(by) : by;
}

Pill departurePill(const Departure &departure)
{
    if (departure.isUnrecorded)
        return {DepartureWords::tr("Unrecorded"), Role::Danger, Role::DangerFill, Mark::Alert};
    if (departure.openKeys > 0 && departure.isOver())
        return {DepartureWords::tr("Key still opens"), Role::Idle, Role::IdleFill, Mark::Alert};
    switch (departure.end) {
    case End::NotTried: break;
    case End::Done: return {DepartureWords::tr("Done"), Role::Ok, Role::OkFill};
    case End::NothingToDo: return {DepartureWords::tr("Nothing to do"), Role::Dead, Role::DeadFill};
    case End::Gone: return {DepartureWords::tr("Already gone"), Role::Dead, Role::DeadFill};
    case End::InTheWay: return {DepartureWords::tr("Rows in the way"), Role::Danger, Role::DangerFill, Mark::Alert};
    case End::Failed: return {DepartureWords::tr("Failed"), Role::Danger, Role::DangerFill, Mark::Alert};
    case End::Unknown: return {DepartureWords::tr("Unknown"), Role::Idle, Role::IdleFill, Mark::Hollow};
    }
    return {};
}

QString departureText(const Departure &departure)
{
    switch (departure.end) {
    case End::NotTried: return {};
    case End::Done:
    case End::NothingToDo: return doneText(departure);
    case End::Gone: return DepartureWords::tr("the user is not there any more");
    case End::InTheWay: return inTheWayText(departure.rest);
    case End::Failed: return departure.error ? sentence(*departure.error, {}).line() : QString();
    case End::Unknown: return DepartureWords::tr("the connection broke while it was being confirmed");
    }
    return {};
}

QString departuresText(const std::vector<Departure> &departures)
{
    const auto number = [&](const auto &is) { return int(std::count_if(departures.begin(), departures.end(), is)); };
    const auto count = [&](End end) { return number([=](const Departure &one) { return one.end == end; }); };
    QStringList parts{DepartureWords::tr("%Ln done", nullptr, count(End::Done))};
    if (const int n = count(End::NothingToDo) + count(End::Gone); n > 0)
        parts << DepartureWords::tr("%Ln had nothing left to do", nullptr, n);
    if (const int n = count(End::InTheWay); n > 0)
        parts << DepartureWords::tr("%Ln kept because rows refer to them", nullptr, n);
    if (const int n = count(End::Failed); n > 0)
        parts << DepartureWords::tr("%Ln failed", nullptr, n);
    if (const int n = count(End::Unknown); n > 0)
        parts << DepartureWords::tr("%Ln unknown", nullptr, n);
    if (const int n = count(End::NotTried); n > 0)
        parts << DepartureWords::tr("%Ln not tried", nullptr, n);
    auto text = parts.join(u", "_s) + u'.';
    if (const int n = number([](const Departure &one) { return one.openKeys > 0; }); n > 0)
        text += u' '
            + DepartureWords::tr("%Ln of them can still sign in with a key that holds no password.", nullptr, n);
    return text;
}

QString tablesInTheWay(const std::vector<Departure> &departures)
{
    QStringList tables;
    for (const auto &departure : departures) {
        if (departure.end == End::InTheWay)
            addTables(departure.rest, tables);
    }
    return tables.join(u", "_s);
}

Sentence listSentence(const Error &error, const QString &place)
{
    const auto &line = error.subject;
    if (error.code == auth::fault::notText)
        return {line.isEmpty() ? DepartureWords::tr("This is no text.")
                               : DepartureWords::tr("Line %1 holds a character that no text has.").arg(line),
            DepartureWords::tr("Save the list as text in UTF-8."), {}};
    if (error.code == auth::fault::listTooLong)
        return {DepartureWords::tr("The list is longer than %1 lines.").arg(numberText(auth::UserList::mostLines)),
            DepartureWords::tr("Nothing of it was read. Split it."), {}};
    if (error.code == auth::fault::valueTooLong)
        return {DepartureWords::tr("Line %1 is too long for an id or an address.").arg(line),
            DepartureWords::tr("Give one user a line, or a CSV with a heading."), {}};
    if (error.code == auth::fault::badQuotes)
        return {DepartureWords::tr("A quotation mark in line %1 does not end, or not where its value does.").arg(line),
            DepartureWords::tr("Write quotation marks within a value twice."), {}};
    return sentence(error, place);
}

} // namespace candela::app
