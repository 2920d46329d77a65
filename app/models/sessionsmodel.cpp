#include "models/sessionsmodel.h"

#include "auth/fingerprint.h"
#include "cells.h"
#include "look/celldelegate.h"
#include "look/tooltip.h"
#include "models/roles.h"
#include "times.h"

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Connection;
using database::Result;
using By = auth::SessionOrder::By;

SessionsModel::SessionsModel(Workspace &workspace, QObject *parent)
    : PagedModel(workspace, parent)
    , m_addresses(new Lookup<QString>(workspace,
          [schema = workspace.schema()](Connection &connection, const QStringList &users) {
              return auth::addressesByKeys(connection, schema, users);
          },
          this))
{
    connect(m_addresses, &LookupQueue::changed, this, &SessionsModel::nameByKeys);
    setBeside(*m_addresses);
}

void SessionsModel::ask(const auth::SessionFilter &filter, const std::optional<auth::SessionOrder> &order, End end)
{
    const bool same = filter == m_filter && (order ? !m_isUsual && *order == m_order : m_isUsual);
    m_filter = filter;
    m_order = order.value_or(m_order);
    m_isUsual = !order;
    PagedModel::ask(end, same);
}

bool SessionsModel::isCostly() const
{
    const auto &schema = workspace().schema();
    return m_isUsual ? m_filter.user && !auth::isIndexed(schema, By::User) : !auth::isIndexed(schema, m_order.by);
}

std::optional<By> SessionsModel::orderOf(int column)
{
    switch (column) {
    case Id: return By::Id;
    case User: return By::User;
    case ActiveUntil: return By::ActiveExpires;
    case IdleUntil: return By::IdleExpires;
    }
    return {};
}

int SessionsModel::columnOf(By by)
{
    switch (by) {
    case By::User: return User;
    case By::ActiveExpires: return ActiveUntil;
    case By::IdleExpires: return IdleUntil;
    case By::Id: break;
    }
    return Id;
}

void SessionsModel::refreshTimes()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, State), index(rowCount() - 1, LastRenewed));
}

QFuture<Result<SessionsModel::Page>> SessionsModel::page(const Request &request, std::stop_token stop)
{
    m_usual = m_isUsual && !request.after && !isRefresh() ? std::make_shared<std::optional<auth::SessionOrder>>() : nullptr;
    const auto job = [schema = workspace().schema(), filter = m_filter, order = m_order, usual = m_usual, request](
                         Connection &connection) {
        auth::Sessions sessions(connection, schema);
        const auto asked = usual ? sessions.usualOrder(filter) : Result<auth::SessionOrder>(order);
        if (usual && asked)
            *usual = *asked;
        return asked
            .and_then([&](const auth::SessionOrder &in) {
                return sessions.page(filter, request.reversed ? in.reversed() : in, request.after, request.rows, {});
            })
            .map([](const auth::SessionPage &found) { return Page{found.sessions, found.complete, found.cut}; });
    };
    return workspace().run(job, stop);
}

void SessionsModel::arrived(int first, int last)
{
    if (m_usual)
        m_order = (*std::exchange(m_usual, nullptr)).value_or(m_order);
    if (first == 0 && last == rowCount() - 1)
        m_addresses->clear();           // keys may have been renamed since
    QStringList nameless;
    qint64 latest = 0;
    for (int row = first; row <= last; ++row) {
        const auto &session = at(row);
        if (session.person.label().isEmpty())
            nameless << session.userId;
        if (auth::isTime(session.activeExpires))
            latest = qMax(latest, *session.activeExpires);
    }
    m_activePeriod = qMax(m_activePeriod, auth::leastActivePeriod(latest, workspace().now()));
    m_addresses->want(nameless);
    nameByKeys();
}

void SessionsModel::nameByKeys()
{
    bool some = false;
    changeRows([&](auth::Session &session) {
        const auto *address = session.person.label().isEmpty() ? m_addresses->find(session.userId) : nullptr;
        some = some || address;
        if (address)
            session.person.address = *address;
    });
    if (some)
        emit dataChanged(index(0, User), index(rowCount() - 1, User));
}

QVariant SessionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole && section == LastRenewed)
        return tr("Derived: no table holds it");
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Id: return tr("Session");
    case User: return tr("User");
    case State: return tr("State");
    case ActiveUntil: return tr("Active until");
    case IdleUntil: return tr("Idle until");
    case LastRenewed: return tr("Last renewed");
    case Attributes: return tr("Attributes");
    }
    return {};
}

auth::State SessionsModel::state(const auth::Session &session) const
{
    return auth::stateAt(session.activeExpires, session.idleExpires, workspace().now());
}

std::optional<qint64> SessionsModel::time(const auth::Session &session, int column) const
{
    switch (column) {
    case ActiveUntil: return session.activeExpires;
    case IdleUntil: return session.idleExpires;
    case LastRenewed: {
        const auto renewed = auth::renewedAt(session.activeExpires, m_activePeriod);
        return renewed && *renewed <= workspace().now() ? renewed : std::nullopt;
    }
    }
    return {};
}

QString SessionsModel::text(const auth::Session &session, int column) const
{
    switch (column) {
    case Id: return auth::masked(session.id);
    case User: return personText(session.person, session.userId).main;
    case State: return look::stateText(shown(state(session)));
    case ActiveUntil:
    case IdleUntil: return relativeTime(time(session, column), workspace().now());
    case LastRenewed: {
        const auto when = relativeTime(time(session, column), workspace().now());
        return when.isEmpty() ? when : u"≈ "_s + when;
    }
    case Attributes: return shownAttributes(session.attributes);
    }
    return {};
}

QString SessionsModel::toolTip(const auth::Session &session, int column) const
{
    switch (column) {
    case User: return look::toolTipText(session.userId);
    case ActiveUntil:
    case IdleUntil: return exactTime(time(session, column), workspace().zone());
    case LastRenewed:
        if (!time(session, column))
            return {};
        return look::toolTipText(tr("%1, if the site keeps sessions active for %n hour(s) at a time: active until, less that", nullptr,
            int(m_activePeriod / 3'600'000)).arg(exactTime(time(session, column), workspace().zone())));
    }
    return {};
}

QVariant SessionsModel::copied(const auth::Session &session, int column) const
{
    switch (column) {
    case Id: return workspace().fingerprint(session.id);
    case ActiveUntil:
    case IdleUntil:
    case LastRenewed: return isoTime(time(session, column), workspace().zone());
    case Attributes: return attributesText(session.attributes);
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
    case CopyRole: return copied(session, column);
    case look::SecondaryRole:
        return column == Id ? workspace().fingerprint(session.id)
            : column == User ? personText(session.person, session.userId).secondary : QVariant();
    case Qt::AccessibleTextRole: {
        const auto secondary = index.data(look::SecondaryRole).toString();      // painted only, so it has to be said
        return secondary.isEmpty() ? text(session, column) : text(session, column) + u", "_s + secondary;
    }
    case look::MonoRole: return column == Id || (column == User && session.person.label().isEmpty());
    case look::ElideRole: return column == User ? QVariant(elideMode(session.person)) : QVariant();
    case look::MutedRole: {
        const auto when = time(session, column);
        return column >= LastRenewed || (column >= ActiveUntil && auth::isTime(when) && *when < workspace().now());
    }
    case look::StateRole: return column == State ? QVariant(int(shown(state(session)))) : QVariant();
    }
    return {};
}

} // namespace candela::app
