#include "models/leavers.h"

#include "cells.h"
#include "departurewords.h"
#include "look/celldelegate.h"
#include "look/tooltip.h"

#include <algorithm>

namespace candela::app {

using Verdict = auth::UserMatch::Verdict;

void Leavers::set(Found found)
{
    beginResetModel();
    m_found = std::move(found);
    m_users.clear();
    m_userOfLine.clear();
    m_lineOfUser.clear();
    m_shown.clear();
    for (std::size_t line = 0; line < m_found.matches.size(); ++line) {
        m_shown.push_back(line);
        if (m_found.matches[line].verdict != Verdict::Found)
            continue;
        m_userOfLine.insert(line, m_users.size());
        m_lineOfUser.push_back(line);
        m_users << m_found.matches[line].userId;
    }
    m_departures.assign(std::size_t(m_users.size()), {});
    endResetModel();
}

void Leavers::showOnly(const QList<Verdict> &verdicts)
{
    beginResetModel();
    m_shown.clear();
    for (std::size_t line = 0; line < m_found.matches.size(); ++line) {
        if (verdicts.contains(m_found.matches[line].verdict))
            m_shown.push_back(line);
    }
    endResetModel();
}

qsizetype Leavers::count(Verdict verdict) const
{
    return std::count_if(m_found.matches.begin(), m_found.matches.end(),
        [=](const Match &match) { return match.verdict == verdict; });
}

auth::SessionCounts Leavers::sessions() const
{
    auth::SessionCounts sum;
    for (const auto &user : m_found.sessions ? m_users : QStringList()) {
        const auto counts = m_found.sessions->value(user);
        sum.active += counts.active;
        sum.idle += counts.idle;
        sum.dead += counts.dead;
        sum.invalid += counts.invalid;
    }
    return sum;
}

void Leavers::setDeparture(qsizetype user, const Departure &departure)
{
    m_departures.at(std::size_t(user)) = departure;
    const auto row = std::lower_bound(m_shown.begin(), m_shown.end(), m_lineOfUser.at(std::size_t(user)));
    if (row == m_shown.end() || *row != m_lineOfUser.at(std::size_t(user)))
        return;
    const int at = int(row - m_shown.begin());
    emit dataChanged(index(at, 0), index(at, Columns - 1));
}

const Departure *Leavers::departureOf(std::size_t line) const
{
    const auto user = m_userOfLine.constFind(line);
    return user == m_userOfLine.cend() ? nullptr : &m_departures.at(std::size_t(*user));
}

QVariant Leavers::text(std::size_t line, int column) const
{
    const auto &match = m_found.matches.at(line);
    const auto &listed = m_found.list.users.at(line);
    const auto *departure = departureOf(line);
    switch (column) {
    case Line: return numberText(listed.line);
    case Value: return listed.value.isEmpty() ? tr("nothing in this column") : listed.value;
    case Meaning: return verdictPill(match).text;
    case User:
        return match.userId.isEmpty() ? matchNote(match) : personText(match.person, match.userId).main;
    case Sessions:
        return match.verdict == Match::Verdict::Found && m_found.sessions
            ? countsText(m_found.sessions->value(match.userId))
            : QString();
    default: return departure ? departurePill(*departure).text : QString();
    }
}

QVariant Leavers::pill(std::size_t line, int column, int role) const
{
    if (column == Meaning)
        return pillData(verdictPill(m_found.matches.at(line)), role);
    const auto *departure = departureOf(line);
    return column == Result && departure && departure->end != Departure::End::NotTried
        ? pillData(departurePill(*departure), role)
        : QVariant();
}

QString Leavers::secondary(std::size_t line, int column) const
{
    const auto &match = m_found.matches.at(line);
    return column == User && !match.userId.isEmpty() ? personText(match.person, match.userId).secondary : QString();
}

QString Leavers::tip(std::size_t line, int column) const
{
    const auto &match = m_found.matches.at(line);
    const auto *departure = departureOf(line);
    switch (column) {
    case Value: return m_found.list.users.at(line).written;
    case Meaning: return matchNote(match);
    case User: return match.candidates.isEmpty() ? match.userId : match.candidates.join(QStringLiteral(", "));
    case Result: return departure ? departureText(*departure) : QString();
    default: return {};
    }
}

QVariant Leavers::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto line = m_shown.at(std::size_t(index.row()));
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(line, column);
    case Qt::AccessibleTextRole:
        return column == Result && departureOf(line) ? departureText(*departureOf(line)) : QVariant();
    case Qt::ToolTipRole: return look::toolTipText(tip(line, column));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment((column == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case look::SecondaryRole: return secondary(line, column);
    case look::MutedRole:
        return column == Line || column == Sessions || (column == User && m_found.matches.at(line).userId.isEmpty());
    default: return pill(line, column, role);
    }
}

QVariant Leavers::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line: return tr("Line");
    case Value: return tr("In the list");
    case Meaning: return tr("Match");
    case User: return tr("User");
    case Sessions: return tr("Sessions");
    default: return tr("Result");
    }
}

} // namespace candela::app
