#include "models/usersmodel.h"

#include "cells.h"
#include "look/celldelegate.h"

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Connection;
using database::Result;

void UsersModel::setSearch(const QString &search)
{
    m_search = search;
    reload();
}

QFuture<Result<UsersModel::Page>> UsersModel::page(const std::optional<QString> &after, std::stop_token stop)
{
    return workspace().run([schema = workspace().schema(), search = m_search, after](Connection &connection) {
        auth::Users users(connection, schema);
        const auto last = after ? std::optional(auth::User{*after, {}, {}, {}, {}}) : std::nullopt;
        auto found = users.page({search}, {}, last, pageRows);
        if (!found)
            return Result<Page>(database::Failure(found.error()));
        QStringList ids;
        for (const auto &user : found->users)
            ids << user.id;
        return users.belongings(ids).map([&](const QHash<QString, auth::Belongings> &theirs) {
            for (auto &user : found->users) {
                const auto its = theirs.value(user.id);
                user.providers = its.providers;
                user.sessions = its.sessions;
                if (user.person.address.isEmpty())
                    user.person.address = its.address;
            }
            return Page{found->users, found->complete};
        });
    }, stop);
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
    return {};
}

QString UsersModel::text(const auth::User &user, int column) const
{
    switch (column) {
    case Name: return personText(user.person, user.id).main;
    case Id: return user.id;
    case Keys: return user.providers.isEmpty() ? tr("none") : user.providers.join(u", ");
    case Sessions: return workspace().schema().sessions ? countsText(user.sessions) : tr("kept elsewhere");
    }
    return {};
}

QVariant UsersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &user = at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(user, column);
    case look::SecondaryRole: return column == Name ? personText(user.person, user.id).secondary : QVariant();
    case Qt::AccessibleTextRole: {
        const auto secondary = index.data(look::SecondaryRole).toString();      // painted only, so it has to be said
        return secondary.isEmpty() ? text(user, column) : text(user, column) + u", "_s + secondary;
    }
    case look::MonoRole: return column == Id || (column == Name && user.person.label().isEmpty());
    case look::ElideRole: return column == Id ? QVariant(Qt::ElideMiddle) : QVariant();
    case look::MutedRole:
        return column == Id || (column == Sessions && user.sessions.active + user.sessions.idle == 0)
            || (column == Keys && user.providers.isEmpty());
    }
    return {};
}

} // namespace candela::app
