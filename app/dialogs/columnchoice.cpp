#include "dialogs/columnchoice.h"

#include <QCheckBox>
#include <QMenu>
#include <QWidgetAction>

namespace candela::app {

using namespace Qt::StringLiterals;

// Check boxes instead of checkable actions: the menu stays open while several are ticked.
ColumnChoice::ColumnChoice(const QStringList &columns, QWidget *parent)
    : QPushButton(parent)
    , m_menu(new QMenu(this))
{
    setObjectName(u"columns"_s);
    for (const auto &column : columns) {
        auto *box = new QCheckBox(QString(column).replace(u'&', u"&&"_s));
        box->setObjectName(u"column:"_s + column);
        box->setChecked(true);
        box->setContentsMargins(8, 4, 8, 4);
        auto *action = new QWidgetAction(m_menu);
        action->setDefaultWidget(box);
        action->setData(column);
        m_menu->addAction(action);
        connect(box, &QCheckBox::toggled, this, &ColumnChoice::showChosen);
    }
    setMenu(m_menu);
    showChosen();
}

QStringList ColumnChoice::chosen() const
{
    QStringList names;
    for (const auto *action : m_menu->actions()) {
        const auto *box = qobject_cast<QCheckBox *>(static_cast<const QWidgetAction *>(action)->defaultWidget());
        if (box->isChecked())
            names << action->data().toString();
    }
    return names;
}

// The last one that is ticked stays so: a table without columns is none.
void ColumnChoice::showChosen()
{
    const auto names = chosen();
    const auto all = m_menu->actions();
    for (const auto *action : all) {
        auto *box = static_cast<const QWidgetAction *>(action)->defaultWidget();
        box->setEnabled(names.size() > 1 || action->data().toString() != names.value(0));
    }
    setText(names.size() == all.size() ? tr("All %1").arg(all.size())
            : names.size() <= 3        ? names.join(u", "_s)
                                       : tr("%1 of %2").arg(names.size()).arg(all.size()));
}

} // namespace candela::app
