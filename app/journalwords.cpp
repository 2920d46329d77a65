#include "journalwords.h"

#include "cells.h"
#include "look/states.h"
#include "times.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <limits>

namespace candela::app {

using namespace Qt::StringLiterals;
using journal::Act;
using journal::Outcome;
using journal::Record;
using journal::StoredLine;
using Kind = StoredLine::Kind;

namespace {

struct JournalWords {
    Q_DECLARE_TR_FUNCTIONS(JournalWords)
};

struct ActWords { QString icon, done, wanted; };

ActWords wordsOf(Act act)
{
    switch (act) {
    case Act::RevokeSessions: return {u"revoke"_s, JournalWords::tr("Revoked sessions"), JournalWords::tr("Revoke sessions")};
    case Act::UndoRevocation: return {u"undo"_s, JournalWords::tr("Undid a revocation"), JournalWords::tr("Undo a revocation")};
    case Act::ResetKey: return {u"reset-key"_s, JournalWords::tr("Reset key"), JournalWords::tr("Reset key", "to be done")};
    case Act::DisablePassword: return {u"reset-key"_s, JournalWords::tr("Disabled password"), JournalWords::tr("Disable password")};
    case Act::RemovePassword: return {u"unlock"_s, JournalWords::tr("Removed password"), JournalWords::tr("Remove password")};
    case Act::CreateUser: return {u"users"_s, JournalWords::tr("Created user"), JournalWords::tr("Create user")};
    case Act::EditUser: return {u"edit"_s, JournalWords::tr("Edited attributes"), JournalWords::tr("Edit attributes")};
    case Act::DeleteUser: return {u"trash"_s, JournalWords::tr("Deleted user"), JournalWords::tr("Delete user")};
    case Act::CreateKey: return {u"keys"_s, JournalWords::tr("Added key"), JournalWords::tr("Add key")};
    case Act::RenameKey: return {u"keys"_s, JournalWords::tr("Renamed key"), JournalWords::tr("Rename key")};
    case Act::DeleteKey: return {u"trash"_s, JournalWords::tr("Deleted key"), JournalWords::tr("Delete key")};
    case Act::TrustTriggers: return {u"unlock"_s, JournalWords::tr("Allowed changes despite triggers"), JournalWords::tr("Allow changes despite triggers")};
    case Act::ExportReport: return {u"export"_s, JournalWords::tr("Exported report"), JournalWords::tr("Export report")};
    case Act::StartJournal: return {u"journal"_s, JournalWords::tr("Started a new journal"), JournalWords::tr("Start a new journal")};
    case Act::MendJournal: return {u"journal"_s, JournalWords::tr("Cut half a line off the journal"), JournalWords::tr("Cut half a line off the journal")};
    }
    return {};
}

// None: nobody has written how it ended.
std::optional<Outcome> outcomeOf(const Record &record)
{
    const auto outcome = record.last().line.entry.outcome;
    return outcome == Outcome::Intended ? std::nullopt : std::optional(outcome);
}

std::optional<qint64> count(const QJsonObject &counts, const QString &name)
{
    const auto value = counts.value(name);
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

QString countWords(const QString &name, qint64 number)
{
    const auto n = int(std::clamp<qint64>(number, 0, std::numeric_limits<int>::max()));
    if (name == u"matched")
        return JournalWords::tr("%Ln matched", nullptr, n);
    if (name == u"users")
        return JournalWords::tr("%Ln user(s)", nullptr, n);
    if (name == u"sessions")
        return JournalWords::tr("%Ln session(s)", nullptr, n);
    if (name == u"keys")
        return JournalWords::tr("%Ln key(s)", nullptr, n);
    if (name == u"rows")
        return JournalWords::tr("%Ln row(s)", nullptr, n);
    if (name == u"bytes")
        return JournalWords::tr("%Ln byte(s)", nullptr, n);
    if (name == u"done")
        return JournalWords::tr("%Ln done", nullptr, n);
    if (name == u"already_gone")
        return JournalWords::tr("%Ln already gone", nullptr, n);
    if (name == u"changed")
        return JournalWords::tr("%Ln changed meanwhile", nullptr, n);
    if (name == u"left")
        return JournalWords::tr("%Ln left", nullptr, n);
    return u"%1 %2"_s.arg(name, numberText(number));
}

QString stateWord(const QString &code)
{
    using look::SessionState;
    for (const auto &[name, state] : {std::pair(u"active"_s, SessionState::Active), std::pair(u"idle"_s, SessionState::Idle),
             std::pair(u"dead"_s, SessionState::Dead), std::pair(u"invalid"_s, SessionState::Invalid)}) {
        if (code == name)
            return look::stateText(state).toLower();
    }
    return code;
}

QString plainText(const QJsonValue &value)
{
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

QString conditionText(const QString &name, const QJsonValue &value, const QTimeZone &zone)
{
    if (name == u"states" && value.isArray()) {
        QStringList states;
        for (const auto &state : value.toArray())
            states << stateWord(state.toString());
        return JournalWords::tr("state %1").arg(states.join(JournalWords::tr(" or ")));
    }
    if (name == u"user")
        return JournalWords::tr("user %1").arg(plainText(value));
    if (name == u"key")
        return JournalWords::tr("key %1").arg(plainText(value));
    if (name == u"other_keys")
        return JournalWords::tr("other keys %1").arg(plainText(value));
    if (name == u"second_look")
        return JournalWords::tr("second look after a reset");
    if (name == u"search_fingerprint")
        return JournalWords::tr("search with fingerprint %1").arg(plainText(value));
    if (name == u"idle_from")
        return JournalWords::tr("idle until %1 or later").arg(isoTime(value.toInteger(), zone));
    if (name == u"idle_until")
        return JournalWords::tr("idle until %1 or earlier").arg(isoTime(value.toInteger(), zone));
    if (name == u"attributes" && value.isObject())
        return predicateText(value.toObject(), zone);
    if (name == u"disabled_hash")
        return JournalWords::tr("hash with fingerprint %1").arg(plainText(value));
    if (name == u"file")
        return plainText(value);
    if (name == u"sha256")
        return JournalWords::tr("last hash %1").arg(plainText(value));
    return u"%1 %2"_s.arg(name, plainText(value));
}

} // namespace

QString actTitle(const Record &record)
{
    const auto &line = record.first();
    if (line.kind == Kind::Unreadable)
        return JournalWords::tr("Unreadable line");
    if (line.kind == Kind::Foreign)
        return line.act.isEmpty() ? JournalWords::tr("Unknown act") : line.act;
    const auto &entry = line.line.entry;
    const auto outcome = outcomeOf(record);
    const bool isDone = outcome == Outcome::Done || outcome == Outcome::Partly || outcome == Outcome::Stopped;
    if (entry.act == Act::RevokeSessions) {
        const auto done = count(record.last().line.entry.counts, u"done"_s), matched = count(entry.counts, u"matched"_s);
        if (isDone && done)
            return JournalWords::tr("Revoked %Ln session(s)", nullptr, int(*done));
        if (!isDone && matched)
            return JournalWords::tr("Revoke %Ln session(s)", nullptr, int(*matched));
    }
    return isDone ? wordsOf(entry.act).done : wordsOf(entry.act).wanted;
}

QString actIcon(const Record &record)
{
    const auto &line = record.first();
    return line.kind == Kind::Known ? wordsOf(line.line.entry.act).icon : line.kind == Kind::Foreign ? u"info"_s : u"warning"_s;
}

QList<Act> actsCalled(const QString &text)
{
    QList<Act> acts;
    for (int i = int(Act::RevokeSessions); i <= int(Act::MendJournal); ++i) {
        const auto words = wordsOf(Act(i));
        if (words.done.contains(text, Qt::CaseInsensitive) || words.wanted.contains(text, Qt::CaseInsensitive))
            acts << Act(i);
    }
    return acts;
}

look::Pill outcomePill(const Record &record)
{
    using look::Role;
    using Mark = look::Pill::Mark;
    const auto &line = record.last();
    if (line.kind == Kind::Unreadable)
        return {JournalWords::tr("Unreadable"), Role::Danger, Role::DangerFill, Mark::Alert};
    if (line.kind == Kind::Foreign)
        return {line.outcome, Role::Dead, Role::DeadFill};
    switch (outcomeOf(record).value_or(Outcome::Unknown)) {
    case Outcome::Intended: break;
    case Outcome::Done: return {JournalWords::tr("Done"), Role::Ok, Role::OkFill};
    case Outcome::Partly: return {JournalWords::tr("Partly"), Role::Idle, Role::IdleFill, Mark::Half};
    case Outcome::Stopped: return {JournalWords::tr("Stopped"), Role::Idle, Role::IdleFill, Mark::Half};
    case Outcome::Refused: return {JournalWords::tr("Refused"), Role::Danger, Role::DangerFill, Mark::Alert};
    case Outcome::Failed: return {JournalWords::tr("Failed"), Role::Danger, Role::DangerFill, Mark::Alert};
    case Outcome::Unknown: break;
    }
    return {JournalWords::tr("Unknown"), Role::Idle, Role::IdleFill, Mark::Hollow};
}

QString outcomeText(const Record &record)
{
    const auto &line = record.last();
    if (line.kind == Kind::Unreadable)
        return JournalWords::tr("Unreadable: no line that Candela writes");
    if (line.kind == Kind::Foreign)
        return JournalWords::tr("%1: written by another version, or by another program").arg(line.outcome);
    const auto outcome = outcomeOf(record);
    if (!outcome)
        return JournalWords::tr("Unknown: it is still under way, or the program ended before it was done");
    switch (*outcome) {
    case Outcome::Intended:
    case Outcome::Done: break;
    case Outcome::Partly: return JournalWords::tr("Partly: the rest was gone or changed, or could not be done");
    case Outcome::Stopped: return JournalWords::tr("Stopped: what was done until then stays done");
    case Outcome::Refused: return JournalWords::tr("Refused by the database: nothing was changed");
    case Outcome::Failed: return JournalWords::tr("Failed: nothing was changed");
    case Outcome::Unknown: return JournalWords::tr("Unknown: the connection broke, so it may be done or not");
    }
    return JournalWords::tr("Done");
}

QString countsText(const QJsonObject &counts)
{
    static const std::array first = {u"matched"_s, u"done"_s, u"users"_s, u"sessions"_s, u"keys"_s, u"already_gone"_s,
        u"changed"_s, u"left"_s};
    QStringList parts;
    for (const auto &name : first) {
        if (const auto number = count(counts, name))
            parts << countWords(name, *number);
    }
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        const auto number = count(counts, it.key());
        if (!number)
            parts << u"%1 %2"_s.arg(it.key(), plainText(it.value()));
        else if (std::find(first.begin(), first.end(), it.key()) == first.end())
            parts << countWords(it.key(), *number);
    }
    return parts.join(u", "_s);
}

QString predicateText(const QJsonObject &predicate, const QTimeZone &zone)
{
    QStringList parts;
    for (auto it = predicate.begin(); it != predicate.end(); ++it)
        parts << conditionText(it.key(), it.value(), zone);
    return parts.join(u", "_s);
}

QString aboutText(const Record &record, const QString &profile, const QTimeZone &zone)
{
    const auto &line = record.first();
    if (line.kind != Kind::Known)
        return QString::fromUtf8(line.text.left(200)).simplified();
    const auto &entry = line.line.entry;
    QStringList parts;
    if (!entry.profile.isEmpty() && entry.profile != profile)
        parts << entry.profile;
    if (!entry.subject.isEmpty())
        parts << entry.subject;
    // Numbers that the title has are not said again, and what there was none of is left to the detail.
    auto counts = record.last().line.entry.counts;
    if (counts.isEmpty())
        counts = entry.counts;
    if (entry.act == Act::RevokeSessions) {
        counts.remove(u"done"_s);
        counts.remove(u"matched"_s);
    }
    for (const auto &name : counts.keys()) {
        if (count(counts, name) == 0)
            counts.remove(name);
    }
    for (const auto &text : {countsText(counts), predicateText(entry.predicate, zone)}) {
        if (!text.isEmpty())
            parts << text;
    }
    return parts.isEmpty() ? entry.reason : parts.join(u", "_s);
}

} // namespace candela::app
