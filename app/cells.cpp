#include "cells.h"

#include "look/celldelegate.h"
#include "times.h"
#include "wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace candela::app {

using namespace Qt::StringLiterals;

struct CellWords {
    Q_DECLARE_TR_FUNCTIONS(CellWords)
};

look::SessionState shown(auth::State state)
{
    switch (state) {
    case auth::State::Active: return look::SessionState::Active;
    case auth::State::Idle: return look::SessionState::Idle;
    case auth::State::Dead: return look::SessionState::Dead;
    case auth::State::Invalid: break;
    }
    return look::SessionState::Invalid;
}

look::Pill hashPill(auth::HashKind kind)
{
    using look::Role;
    switch (kind) {
    case auth::HashKind::None: return {hashName(kind), Role::Dead, Role::DeadFill};
    case auth::HashKind::Empty:
    case auth::HashKind::OutdatedBcrypt:
    case auth::HashKind::Unknown: return {hashName(kind), Role::Danger, Role::DangerFill, look::Pill::Mark::Alert};
    case auth::HashKind::LegacyScrypt: return {hashName(kind), Role::Idle, Role::IdleFill};
    default: return {hashName(kind), Role::Info, Role::InfoFill};
    }
}

QVariant pillData(const look::Pill &pill, int role)
{
    switch (role) {
    case look::PillTextRole: return pill.text;
    case look::PillRoleRole: return int(pill.color);
    case look::PillFillRole: return int(pill.fill);
    case look::PillMarkRole: return int(pill.mark);
    }
    return {};
}

PersonText personText(const auth::Person &person, const QString &userId)
{
    if (person.name.isEmpty())
        return person.address.isEmpty() ? PersonText{userId, {}} : PersonText{person.address, {}};
    return {person.name, person.address == person.name ? QString() : person.address};
}

Qt::TextElideMode elideMode(const auth::Person &person)
{
    return person.label().isEmpty() ? Qt::ElideMiddle : Qt::ElideRight;
}

QString initials(const QString &name)
{
    QString letters;
    for (const auto &word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (word.front().isLetterOrNumber())
            letters += word.front().toUpper();
    }
    return letters.size() > 2 ? QString(letters.front()) + letters.back() : letters;
}

QString countsText(const auth::SessionCounts &counts)
{
    QStringList parts;
    if (counts.active > 0)
        parts << CellWords::tr("%Ln active", nullptr, int(counts.active));
    if (counts.idle > 0)
        parts << CellWords::tr("%Ln idle", nullptr, int(counts.idle));
    return parts.isEmpty() ? CellWords::tr("none live") : parts.join(u", ");
}

// Milliseconds since 1970 of this century: of no use to a reader in a crowded cell.
static bool isBareMoment(const QString &text)
{
    static constexpr qint64 begins = 946'684'800'000, ends = 4'102'444'800'000;
    bool isNumber = false;
    const auto number = text.toLongLong(&isNumber);
    return isNumber && number >= begins && number < ends;
}

QString momentTip(const QVariant &value, const QTimeZone &zone)
{
    const auto text = value.toString();
    return isBareMoment(text) ? CellWords::tr("As a time: %1").arg(exactTime(text.toLongLong(), zone).section(u',', 0, 0))
                              : QString();
}

static QStringList attributeParts(const QVariantList &values)
{
    QStringList parts;
    for (const auto &value : values) {
        const auto text = value.toString().simplified();
        if (!text.isEmpty() && !isBareMoment(text))
            parts << text;
    }
    return parts;
}

QString attributesText(const QVariantList &values) { return attributeParts(values).join(u", "); }

// Whether it has letters of the other direction, or signs that embed or override one.
static bool turns(const QString &text)
{
    static constexpr QChar::Direction ordinary[] = {QChar::DirL, QChar::DirEN, QChar::DirES, QChar::DirET, QChar::DirCS,
        QChar::DirB, QChar::DirS, QChar::DirWS, QChar::DirON, QChar::DirBN, QChar::DirNSM};
    const auto codes = text.toUcs4();
    return std::any_of(codes.begin(), codes.end(), [](uint code) {
        return std::find(std::begin(ordinary), std::end(ordinary), QChar::direction(code)) == std::end(ordinary);
    });
}

QString shownAttributes(const QVariantList &values)
{
    static constexpr QChar isolate(0x2068), pop(0x2069);
    auto parts = attributeParts(values);
    for (auto &part : parts) {
        if (turns(part))
            part = isolate + part + pop;
    }
    return parts.join(u", ");
}

} // namespace candela::app
