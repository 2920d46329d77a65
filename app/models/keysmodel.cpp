#include "models/keysmodel.h"

#include "cells.h"
#include "look/celldelegate.h"
#include "look/tooltip.h"
#include "wording.h"

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Connection;
using database::Result;
using By = auth::KeyOrder::By;

void KeysModel::ask(const auth::KeyFilter &filter, const auth::KeyOrder &order, End end)
{
    const bool same = filter == m_filter && order == m_order;
    m_filter = filter;
    m_order = order;
    PagedModel::ask(end, same);
}

std::optional<By> KeysModel::orderOf(int column)
{
    return column == Provider || column == ProviderUserId ? std::optional(By::Id)
        : column == User                                  ? std::optional(By::User)
                                                          : std::nullopt;
}

bool KeysModel::isCostly() const { return !isIndexed(workspace().schema(), m_order.by); }

bool KeysModel::isIndexed(const auth::Schema &schema, By by)
{
    return by == By::Id || schema.isIndexed(schema.keys.userId.name());
}

QFuture<Result<KeysModel::Page>> KeysModel::page(const Request &request, std::stop_token stop)
{
    const auto order = request.reversed ? m_order.reversed() : m_order;
    return workspace().run([schema = workspace().schema(), filter = m_filter, order, request](Connection &connection) {
        return auth::Keys(connection, schema).page(filter, order, request.after, request.rows)
            .map([](const auth::KeyPage &found) { return Page{found.keys, found.complete}; });
    }, stop);
}

QVariant KeysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Provider: return tr("Provider");
    case ProviderUserId: return tr("Provider user id");
    case User: return tr("User");
    case Hash: return tr("Password hash");
    case Parameters: return tr("Parameters");
    }
    return {};
}

QString KeysModel::text(const auth::Key &key, int column) const
{
    switch (column) {
    case Provider: return key.provider();
    case ProviderUserId: return key.providerUserId();
    case User: return personText(key.person, key.userId).main;
    case Hash: return hashName(key.kind);
    case Parameters:
        return key.kind == auth::HashKind::None ? tr("Signs in through the provider") : key.parameters;
    }
    return {};
}

QVariant KeysModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &key = at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(key, column);
    case Qt::ToolTipRole:
        return column == User ? look::toolTipText(key.userId) : column == ProviderUserId ? look::toolTipText(key.id) : QVariant();
    case look::MonoRole: return column == User && key.person.label().isEmpty();
    case look::ElideRole:
        return column == ProviderUserId ? QVariant(Qt::ElideMiddle) : column == User ? QVariant(elideMode(key.person)) : QVariant();
    case look::MutedRole: return column == Parameters;
    }
    return column == Hash ? pillData(hashPill(key.kind), role) : QVariant();
}

} // namespace candela::app
