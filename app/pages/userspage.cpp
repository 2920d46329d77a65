#include "pages/userspage.h"

#include "cells.h"
#include "look/datatable.h"
#include "look/tokens.h"
#include "pages/userdetail.h"

namespace candela::app {

using namespace Qt::StringLiterals;

UsersPage::UsersPage(Workspace &workspace, QWidget *parent)
    : ListPage(u"users"_s, tr("Users"), workspace, parent)
    , m_model(new UsersModel(workspace, this))
    , m_counts(new Counts<qint64>(workspace, this))
    , m_detail(new UserDetail(workspace))
{
    auto *table = new look::DataTable(look::Space::xl, true);
    table->setAccessibleName(tr("Users"));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    assemble(*m_model, table, tr("Name, e-mail, key or id"));
    table->setWidths({240, 130, 150, 150}, UsersModel::Name);
    table->setOptional({UsersModel::Id, UsersModel::Keys}, 200);

    setDetail(m_detail);
    m_detail->setObjectName(u"userDetail"_s);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &UsersPage::showCurrent);
    connect(table, &QAbstractItemView::activated, this, &UsersPage::showCurrent);
    connect(m_detail, &UserDetail::closeRequested, this, &UsersPage::closeDetail);
    connect(m_counts, &CountSignals::changed, this, [this] {
        const auto &name = this->workspace().schema().users.name();
        const auto shown = name.schema.isEmpty() ? name.table : name.schema + u'.' + name.table;
        if (m_counts->value() && m_model->search().isEmpty())
            m_total = numberText(*m_counts->value());
        setSubtitle(m_counts->value() ? tr("%1 in %2").arg(numberText(*m_counts->value()), shown) : shown);
        emit countsChanged();
    });
    connect(&workspace, &Workspace::changed, this, &UsersPage::refresh);
    searchFor({});
}

void UsersPage::searchFor(const QString &text)
{
    m_model->setSearch(text);
    count();
}

void UsersPage::count()
{
    m_counts->ask([schema = workspace().schema(), search = m_model->search()](database::Connection &connection) {
        return auth::Users(connection, schema).count({search});
    });
}

void UsersPage::refresh()
{
    ListPage::refresh();
    count();
    m_detail->reload();
}

void UsersPage::showUser(const QString &userId)
{
    showDetail(true);
    m_detail->show(userId);
}

void UsersPage::showCurrent()
{
    const auto rows = table()->selectionModel()->selectedRows();
    if (!rows.isEmpty())
        showUser(m_model->at(rows.first().row()).id);
}

QString UsersPage::countsLine() const
{
    const auto rows = numberText(m_model->rowCount());
    if (m_model->isCapped())
        return tr("The first %1; a search shows others").arg(rows);
    if (m_model->isComplete())
        return tr("Showing all %1").arg(rows);
    return m_counts->value() ? tr("Showing %1 of %2").arg(rows, numberText(*m_counts->value())) : tr("Showing the first %1").arg(rows);
}

bool UsersPage::isFiltered() const { return !m_model->search().isEmpty(); }

UsersPage::Texts UsersPage::nothingExists() const { return {u"users"_s, tr("No users yet"), tr("The table is there and empty.")}; }

UsersPage::Texts UsersPage::nothingMatches() const
{
    return {u"search"_s, tr("No user matches"), tr("The search looks at the beginning of ids, attributes and keys, in upper or lower case.")};
}

} // namespace candela::app
