#include "tablemenu.h"

#include <QGuiApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QShortcut>
#include <QTableView>

#include <algorithm>

namespace candela::app {

using namespace Qt::StringLiterals;

TableMenu::TableMenu(QTableView &table) : QObject(&table), m_table(table)
{
    table.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&table, &QWidget::customContextMenuRequested, this, &TableMenu::popup);
    // Windows and the menu key come as the signal above; elsewhere nobody makes it of these keys.
    auto *keys = new QShortcut(QKeySequence(u"Shift+F10"_s), &table);
    keys->setContext(Qt::WidgetShortcut);
    connect(keys, &QShortcut::activated, this, &TableMenu::popupAtCurrent);
    connect(table.selectionModel(), &QItemSelectionModel::selectionChanged, this, &TableMenu::selectionChanged);
    connect(table.model(), &QAbstractItemModel::modelReset, this, &TableMenu::selectionChanged);
}

void TableMenu::setActs(const QList<QAction *> &acts) { m_acts = QList<QPointer<QAction>>(acts.begin(), acts.end()); }

bool TableMenu::canCopy() const { return m_table.selectionModel()->hasSelection(); }

QList<int> TableMenu::rows() const
{
    QList<int> rows;
    for (const auto &index : m_table.selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

QList<int> TableMenu::columns() const
{
    const auto &header = *m_table.horizontalHeader();
    QList<int> columns;
    for (int visual = 0; visual < header.count(); ++visual) {
        if (const int column = header.logicalIndex(visual); !header.isSectionHidden(column))
            columns << column;
    }
    return columns;
}

void TableMenu::copy(CopyFormat format, bool withNames)
{
    if (!canCopy())
        return;
    const auto chosen = rows();
    const auto result = copied(*m_table.model(), chosen, columns(), format, withNames);
    if (!result)
        return emit tooManyRows(chosen.size());
    auto *data = new QMimeData;
    data->setText(result->text);
    data->setData(result->mediaType, result->text.toUtf8());
    QGuiApplication::clipboard()->setMimeData(data);
}

void TableMenu::copyCell()
{
    if (const auto cell = m_table.currentIndex(); cell.isValid())
        QGuiApplication::clipboard()->setText(copiedCell(cell));
}

QAction *TableMenu::add(QMenu &menu, const QString &name, const QString &text, bool applies, void (TableMenu::*act)())
{
    auto *action = menu.addAction(text, this, act);
    action->setObjectName(name);
    action->setEnabled(applies);
    return action;
}

void TableMenu::addFormats(QMenu &as)
{
    const auto addFormat = [&](const QString &name, const QString &text, CopyFormat format) {
        as.addAction(text, this, [this, format] { copy(format, true); })->setObjectName(name);
    };
    addFormat(u"copyCsv"_s, tr("&CSV"), CopyFormat::Csv);
    addFormat(u"copyJson"_s, tr("&JSON"), CopyFormat::Json);
    addFormat(u"copyMarkdown"_s, tr("&Markdown"), CopyFormat::Markdown);
    as.setEnabled(canCopy());
}

void TableMenu::popup(const QPoint &at)
{
    auto *menu = new QMenu(&m_table);
    menu->setObjectName(u"tableMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    add(*menu, u"copyRows"_s, tr("&Copy"), canCopy(), &TableMenu::copyRows);
    add(*menu, u"copyRowsWithNames"_s, tr("Copy with &headers"), canCopy(), &TableMenu::copyRowsWithNames);
    addFormats(*menu->addMenu(tr("Copy &as")));
    add(*menu, u"copyCell"_s, tr("Copy ce&ll"), m_table.currentIndex().isValid(), &TableMenu::copyCell);
    menu->addSeparator();
    for (const auto &act : m_acts) {
        if (act)
            menu->addAction(act);
    }
    menu->popup(m_table.viewport()->mapToGlobal(at));
}

void TableMenu::popupAtCurrent()
{
    const auto cell = m_table.visualRect(m_table.currentIndex());
    popup(cell.isValid() ? cell.intersected(m_table.viewport()->rect()).center() : QPoint());
}

} // namespace candela::app
