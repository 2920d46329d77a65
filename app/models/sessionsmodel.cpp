#include "models/sessionsmodel.h"

#include "auth/fingerprint.h"
#include "cells.h"
#include "look/celldelegate.h"
#include "look/tooltip.h"
#include "times.h"

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Connection;
using database::Result;

void SessionsModel::setFilter(const auth::SessionFilter &filter)
{
    m_filter = filter;
    reload();
}

void SessionsModel::refreshTimes()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, State), index(rowCount() - 1, IdleUntil));
}

QFuture<Result<SessionsModel::Page>> SessionsModel::page(const std::optional<QString> &after, std::stop_token stop)
{
    return workspace().run([schema = workspace().schema(), filter = m_filter, after](Connection &connection) {
        const auto last = after ? std::optional(auth::Session{.id = *after}) : std::nullopt;
        return auth::Sessions(connection, schema).page(filter, {}, last, pageRows).map([](const auto &found) {
            return Page{found.sessions, found.complete};
        });
    }, stop);
}

QVariant SessionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Id: return tr("Session");
    case User: return tr("User");
    case State: return tr("State");
    case ActiveUntil: return tr("Active until");
    case IdleUntil: return tr("Idle until");
    case Attributes: return tr("Attributes");
    }
    return {};
}

QString SessionsModel::text(const auth::Session &session, int column) const
{
    switch (column) {
    case Id: return auth::masked(session.id);
    case User: return personText(session.person, session.userId).main;
    case State: return look::stateText(shown(auth::stateAt(session.activeExpires, session.idleExpires, workspace().now())));
    case ActiveUntil: return relativeTime(session.activeExpires, workspace().now());
    case IdleUntil: return relativeTime(session.idleExpires, workspace().now());
    case Attributes: return attributesText(session.attributes);
    }
    return {};
}

QString SessionsModel::toolTip(const auth::Session &session, int column) const
{
    switch (column) {
    case User: return look::toolTipText(session.userId);
    case ActiveUntil: return exactTime(session.activeExpires);
    case IdleUntil: return exactTime(session.idleExpires);
    }
    return {};
}

QVariant SessionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &session = at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(session, column);
    case Qt::ToolTipRole: return toolTip(session, column);
    case look::SecondaryRole:
        return column == Id ? workspace().fingerprint(session.id)
            : column == User ? personText(session.person, session.userId).secondary : QVariant();
    case Qt::AccessibleTextRole: {
        const auto secondary = index.data(look::SecondaryRole).toString();      // painted only, so it has to be said
        return secondary.isEmpty() ? text(session, column) : text(session, column) + u", "_s + secondary;
    }
    case look::MonoRole: return column == Id || (column == User && session.person.label().isEmpty());
    case look::MutedRole: {
        const auto &time = column == ActiveUntil ? session.activeExpires : session.idleExpires;
        return column == Attributes || (column >= ActiveUntil && auth::isTime(time) && *time < workspace().now());
    }
    case look::StateRole:
        return column == State ? QVariant(int(shown(auth::stateAt(session.activeExpires, session.idleExpires, workspace().now())))) : QVariant();
    }
    return {};
}

} // namespace candela::app
