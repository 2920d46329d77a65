// How values of the library look wherever the window shows them: states, persons, ids, attributes.
#pragma once

#include "auth/password/hashkind.h"
#include "auth/sessions.h"
#include "look/pill.h"
#include "numbers.h"

#include <QStringList>
#include <QTimeZone>

namespace candela::app {

look::SessionState shown(auth::State state);

// What nobody can sign in with stands out from what merely is of another kind.
look::Pill hashPill(auth::HashKind kind);
// What a model answers to the roles of look::StatePillDelegate; nothing for others.
QVariant pillData(const look::Pill &pill, int role);

// What stands first and second for a person: name and address, else the one there is, else the user's id.
struct PersonText { QString main, secondary; };
PersonText personText(const auth::Person &person, const QString &userId);
// Where it gives way to a narrow column: an id that stands for a nameless person in the middle.
Qt::TextElideMode elideMode(const auth::Person &person);
// One or two letters for the round picture.
QString initials(const QString &name);

// "1 active, 2 idle"; "none live"
QString countsText(const auth::SessionCounts &counts);
// When an attribute's value would be if it is a moment, which no schema says: "As a time: 2026-11-22 15:53:07 +01:00".
// Empty for one that is none of this century.
QString momentTip(const QVariant &value, const QTimeZone &zone);
// The values that are there, joined by commas; moments in milliseconds are left to the detail.
QString attributesText(const QVariantList &values);
// … for the eye: one that is written from right to left, or that turns the direction, leaves its neighbours in their places.
QString shownAttributes(const QVariantList &values);

} // namespace candela::app
