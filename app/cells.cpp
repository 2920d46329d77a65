#include "cells.h"

#include "look/celldelegate.h"
#include "wording.h"

#include <QCoreApplication>

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
        parts << CellWords::tr("%n active", nullptr, int(counts.active));
    if (counts.idle > 0)
        parts << CellWords::tr("%n idle", nullptr, int(counts.idle));
    return parts.isEmpty() ? CellWords::tr("none live") : parts.join(u", ");
}

// Milliseconds since 1970 of this century: of no use to a reader in a crowded cell.
static bool isBareMoment(const QString &text)
{
    bool isNumber = false;
    const auto number = text.toLongLong(&isNumber);
    return isNumber && number > 946'684'800'000;
}

QString attributesText(const QVariantList &values)
{
    QStringList parts;
    for (const auto &value : values) {
        const auto text = value.toString().simplified();
        if (!text.isEmpty() && !isBareMoment(text))
            parts << text;
    }
    return parts.join(u", ");
}

} // namespace candela::app
