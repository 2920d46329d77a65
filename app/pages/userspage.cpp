#include "pages/userspage.h"

#include "cells.h"
#include "journalentry.h"
#include "look/datatable.h"
#include "look/tokens.h"
#include "pages/listselection.h"
#include "pages/sidework.h"
#include "pages/userdetail.h"
#include "tablename.h"
#include "userreport.h"

#include <numeric>

namespace candela::app {

using namespace Qt::StringLiterals;

UsersPage::UsersPage(Workspace &workspace, QWidget *parent)
    : ListPage(u"users"_s, tr("Users"), workspace, parent)
    , m_model(new UsersModel(workspace, this))
    , m_counts(new Counts<qint64>(workspace, *m_model, this))
    , m_detail(new UserDetail(workspace))
{
    auto *table = new look::DataTable(look::Space::xl, true);
    table->setAccessibleName(tr("Users"));
    assemble(*m_model, table, tr("Name, e-mail, key or id"),
        {workspace.facts().sizes.users, workspace.facts().sizes.withKeys()});
    table->setWidths(QList<int>{240, 130, 150, 150} + QList<int>(workspace.schema().userAttributes.size(), 140), UsersModel::Name);
    QList<int> attributes(workspace.schema().userAttributes.size());
    std::iota(attributes.begin(), attributes.end(), int(UsersModel::FirstAttribute));
    table->columns().setOffAtFirst(attributes);
    table->setOptional({UsersModel::Id, UsersModel::Keys}, 200);
    table->setSortable(sortableColumns());

    addSelection(new ListSelection(*table, *m_model));
    setDetail(m_detail);
    m_detail->setObjectName(u"userDetail"_s);
    connect(m_detail, &UserDetail::closeRequested, this, &UsersPage::closeDetail);
    connect(m_counts, &Counting::changed, this, &UsersPage::showCounts);
    sideWork().watch(*m_counts);
    connect(&workspace, &Workspace::changed, this, &UsersPage::refresh);
}

QList<int> UsersPage::sortableColumns() const
{
    QList<int> columns(m_model->columnCount());
    std::iota(columns.begin(), columns.end(), 0);
    columns.removeIf([this](int column) { return !m_model->orderOf(column); });
    return columns;
}

void UsersPage::load(PagedRows::End end)
{
    m_model->ask(search(), m_order, end);
    if (m_counted == search() && (m_counts->value() || m_counts->isCounting()))
        showCounts();
    else
        count();
}

Sorting UsersPage::sorting() const
{
    return {m_model->columnOf(m_order), m_order.descending ? Qt::DescendingOrder : Qt::AscendingOrder};
}

void UsersPage::setSorting(const Sorting &wanted)
{
    m_order = m_model->orderOf(wanted.column).value_or(auth::UserOrder());
    m_order.descending = wanted.order == Qt::DescendingOrder;
}

bool UsersPage::isIndexed(int column) const { return auth::isIndexed(workspace().schema(), *m_model->orderOf(column)); }

void UsersPage::count()
{
    m_counted = m_model->search();
    m_counts->ask([schema = workspace().schema(), search = *m_counted](database::Connection &connection) {
        return auth::Users(connection, schema).count(search);
    });
}

void UsersPage::showCounts()
{
    const auto &number = m_counts->value();
    if (number && m_counted && m_counted->text.isEmpty())
        m_all = *number;
    const auto &name = workspace().schema().users.name();
    setSubtitle(countedText(number ? matchingText() : QString(), m_counts->isCounting(), written(name)));
    emit countsChanged();
}

void UsersPage::refresh()
{
    m_counted.reset();
    ListPage::refresh();
    m_detail->reload();
}

bool UsersPage::stopLoading()
{
    return m_detail->stop() || ListPage::stopLoading();
}

// Of a row that is somebody else's the acts are not to be about whom the detail shows.
void UsersPage::showUser(const QString &userId)
{
    if (const auto current = table()->currentIndex(); current.isValid() && m_model->at(current.row()).id != userId)
        table()->selectionModel()->clear();
    showDetail(true);
    m_detail->show(userId);
}

void UsersPage::showInDetail(int row)
{
    if (const auto id = m_model->at(row).id; id != m_detail->userId())
        m_detail->show(id);             // who is shown is loaded anew when the list is
}

QString UsersPage::knownTotal() const
{
    const auto &about = workspace().facts().sizes.users;
    return m_all ? numberText(*m_all) : about ? aboutText(about) : QString();
}

std::optional<qint64> UsersPage::matchingRows() const { return m_model->isCut() ? std::nullopt : m_counts->value(); }

QString UsersPage::matchingText() const
{
    const auto &about = workspace().facts().sizes.users;
    if (m_model->isCut())
        return tr("more than %1").arg(numberText(auth::Users::mostFound));
    if (m_counts->value())
        return numberText(*m_counts->value());
    return about && searchText().isEmpty() ? aboutText(about) : QString();
}

ReportOffers UsersPage::reports() const
{
    const auto &search = m_model->search();
    const auto all = Report::goesFurther(search) ? std::nullopt : matchingRows();
    return {{std::make_shared<UserReport>(reportSource(workspace()), search), all, tr("All that match"), predicateOf(workspace(), search)}};
}

bool UsersPage::isFiltered() const { return !m_model->search().text.isEmpty(); }

UsersPage::Texts UsersPage::nothingExists() const { return {u"users"_s, tr("No users yet"), tr("The table is there and empty.")}; }

UsersPage::Texts UsersPage::nothingMatches() const
{
    const auto looked = m_model->search().reach == auth::Reach::Indexed
        ? tr("The search looked at the beginning of ids, keys and indexed attributes, as typed and in lower case.")
        : m_model->search().reach == auth::Reach::Anywhere
        ? tr("The search looked anywhere in ids, keys and attributes, in upper or lower case.")
        : tr("The search looks at the beginning of ids, attributes and keys, in upper or lower case.");
    return {u"search"_s, tr("No user matches"), looked};
}

} // namespace candela::app
