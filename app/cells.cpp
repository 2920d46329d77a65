#include "cells.h"

#include <QCoreApplication>
#include <QLocale>

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

QString attributesText(const QVariantList &values)
{
    QStringList parts;
    for (const auto &value : values) {
        if (const auto text = value.toString().simplified(); !text.isEmpty())
            parts << text;
    }
    return parts.join(u", ");
}

QString numberText(qint64 number) { return QLocale().toString(number); }

} // namespace candela::app
