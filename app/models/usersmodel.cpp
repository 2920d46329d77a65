#include "models/usersmodel.h"

#include "cells.h"
#include "look/celldelegate.h"
#include "models/roles.h"

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Connection;
using database::Result;

UsersModel::UsersModel(Workspace &workspace, QObject *parent)
    : PagedModel(workspace, parent)
    , m_belongings(new Lookup<auth::Belongings>(workspace,
          [schema = workspace.schema()](Connection &connection, const QStringList &users) {
              return auth::Users(connection, schema).belongings(users);
          },
          this))
{
    connect(m_belongings, &LookupQueue::changed, this, &UsersModel::addBelongings);
    setBeside(*m_belongings);
}

void UsersModel::ask(const auth::Search &search, const auth::UserOrder &order, End end)
{
    const bool same = search == m_search && order == m_order;
    m_search = search;
    m_order = order;
    PagedModel::ask(end, same);
}

std::optional<auth::UserOrder> UsersModel::orderOf(int column) const
{
    if (column == Id)
        return auth::UserOrder();
    if (column < FirstAttribute || column >= columnCount())
        return {};
    return auth::UserOrder{workspace().schema().userAttributes[column - FirstAttribute].name};
}

int UsersModel::columnOf(const auth::UserOrder &order) const
{
    const auto attribute = workspace().schema().userAttribute(order.attribute);
    return attribute < 0 ? int(Id) : int(FirstAttribute + attribute);
}

QFuture<Result<UsersModel::Page>> UsersModel::page(const Request &request, std::stop_token stop)
{
    const auto order = request.reversed ? m_order.reversed() : m_order;
    return workspace().run([schema = workspace().schema(), search = m_search, order, request](Connection &connection) {
        return auth::Users(connection, schema).page(search, order, request.after, request.rows)
            .map([](const auth::UserPage &found) { return Page{found.users, found.complete, found.more}; });
    }, stop);
}

// What was known of them may have changed since.
void UsersModel::arrived(int first, int last)
{
    if (first == 0 && last == rowCount() - 1)
        m_belongings->clear();
    QStringList ids;
    for (int row = first; row <= last; ++row)
        ids << at(row).id;
    m_belongings->want(ids);
}

void UsersModel::addBelongings()
{
    changeRows([&](auth::User &user) {
        const auto *found = m_belongings->find(user.id);
        if (!found)
            return;
        user.providers = found->providers;
        user.sessions = found->sessions;
        if (user.person.address.isEmpty())
            user.person.address = found->address;
    });
    if (rowCount() > 0)
        emit dataChanged(index(0, Name), index(rowCount() - 1, Sessions));
}

// Columns of the site's own come and go.
QString UsersModel::columnName(int column) const
{
    return column < FirstAttribute ? PagedModel::columnName(column)
                                   : u"attribute "_s + workspace().schema().userAttributes[column - FirstAttribute].name;
}

int UsersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstAttribute + int(workspace().schema().userAttributes.size());
}

QVariant UsersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("User");
    case Id: return tr("User id");
    case Keys: return tr("Keys");
    case Sessions: return tr("Sessions");
    }
    return workspace().schema().userAttributes.value(section - FirstAttribute).name;
}

static QString providersText(const QStringList &providers)
{
    if (providers.isEmpty())
        return UsersModel::tr("none");
    return providers.join(u", ") + (providers.size() < auth::Users::mostProviders ? QString() : u", …"_s);
}

// What is on its way is no zero, nor is what could not be had.
QString UsersModel::text(const auth::User &user, const QString &known) const
{
    return m_belongings->find(user.id) ? known : m_belongings->isExpected(user.id) ? u"…"_s : tr("unknown");
}

QString UsersModel::text(const auth::User &user, int column) const
{
    switch (column) {
    case Name: return personText(user.person, user.id).main;
    case Id: return user.id;
    case Keys: return text(user, providersText(user.providers));
    case Sessions: return workspace().schema().sessions ? text(user, countsText(user.sessions)) : tr("kept elsewhere");
    }
    return user.attributes.value(column - FirstAttribute).toString().simplified();
}

// What is not known is no value.
QVariant UsersModel::copied(const auth::User &user, int column) const
{
    const bool isLookedUp = column == Keys || (column == Sessions && workspace().schema().sessions);
    if (isLookedUp && !m_belongings->find(user.id))
        return QString();
    return column < FirstAttribute ? QVariant() : user.attributes.value(column - FirstAttribute);
}

bool UsersModel::isMuted(const auth::User &user, int column) const
{
    switch (column) {
    case Name: return false;
    case Keys: return user.providers.isEmpty();
    case Sessions: return user.sessions.active + user.sessions.idle == 0;
    }
    return true;
}

QVariant UsersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &user = at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(user, column);
    case Qt::ToolTipRole: return momentTip(user.attributes.value(column - FirstAttribute), workspace().zone());
    case CopyRole: return copied(user, column);
    case look::SecondaryRole: return column == Name ? personText(user.person, user.id).secondary : QVariant();
    case Qt::AccessibleTextRole: {
        const auto secondary = index.data(look::SecondaryRole).toString();      // painted only, so it has to be said
        return secondary.isEmpty() ? text(user, column) : text(user, column) + u", "_s + secondary;
    }
    case look::MonoRole: return column == Id || (column == Name && user.person.label().isEmpty());
    case look::ElideRole: return column == Id ? QVariant(Qt::ElideMiddle) : column == Name ? QVariant(elideMode(user.person)) : QVariant();
    case look::MutedRole: return isMuted(user, column);
    }
    return {};
}

} // namespace candela::app
