#include "dialogs/shortcutsdialog.h"

#include "dialogs/keyfield.h"
#include "look/buttons.h"
#include "look/datatable.h"
#include "look/fielderror.h"
#include "look/formgrid.h"
#include "look/searchfield.h"
#include "look/textlabel.h"
#include "look/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

namespace {

// Without Ctrl, Alt or Meta a key types or moves, but for those that do neither.
bool isForTyping(const QKeySequence &keys)
{
    const auto chord = keys[0];
    const int key = chord.key();
    const bool plain = !(chord.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const bool apart = key == Qt::Key_Escape || key == Qt::Key_Delete || key == Qt::Key_Insert
        || (key >= Qt::Key_F1 && key <= Qt::Key_F35) || key >= Qt::Key_Back;
    return plain && !apart;
}

QString takenText(const QKeySequence &keys, const BoundAct &holder)
{
    const auto text = keys.toString(QKeySequence::NativeText);
    if (holder.isFixed)
        return ShortcutsDialog::tr("%1 always means this in lists: %2. Choose other keys.").arg(text, holder.text);
    return ShortcutsDialog::tr("%1 belongs to %2 in the menu %3. Take it away there first.")
        .arg(text, holder.text, holder.menu);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<BoundAct> &acts, QWidget *parent)
    : DialogFrame(tr("Keyboard shortcuts"), 600, parent)
    , m_acts(new ActList(acts, this))
    , m_found(new QSortFilterProxyModel(this))
    , m_search(new SearchField(tr("Search acts and keys")))
    , m_table(new DataTable(Space::m))
    , m_act(new TextLabel({}, Type::Strong))
    , m_keys(new KeyField)
    , m_reset(button(tr("&Reset")))
    , m_remove(button(tr("Re&move")))
{
    setObjectName(u"shortcutsDialog"_s);
    addList();
    addEditor();
    addButtons();
    m_table->selectRow(0);
    m_search->setFocus();
}

// A field that has the keyboard loses it while it is destroyed, and says so.
ShortcutsDialog::~ShortcutsDialog() { m_keys->disconnect(this); }

void ShortcutsDialog::addList()
{
    m_search->setObjectName(u"shortcutSearch"_s);
    m_search->setAccessibleName(tr("Search acts and keys"));
    body()->addWidget(m_search);
    m_found->setSourceModel(m_acts);
    m_found->setFilterKeyColumn(-1);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(u"shortcutTable"_s);
    m_table->setAccessibleName(tr("Acts and their keys"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_found);
    m_table->setWidths({260, 90, 180}, ActList::Text);
    m_table->horizontalHeader()->setSectionsMovable(false);
    m_table->setMinimumHeight(m_table->horizontalHeader()->sizeHint().height() + 8 * Theme::rowHeight(1));
    body()->addWidget(m_table, 1);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found->setFilterFixedString(text.trimmed());
        m_table->selectRow(0);
        showAct();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ShortcutsDialog::showAct);
}

void ShortcutsDialog::addEditor()
{
    m_act->setObjectName(u"shortcutAct"_s);
    body()->addWidget(m_act);
    m_keys->setObjectName(u"shortcutKeys"_s);
    m_reset->setObjectName(u"resetShortcut"_s);
    m_reset->setAccessibleDescription(tr("Gives this act its usual keys back."));
    m_remove->setObjectName(u"removeShortcut"_s);
    m_remove->setAccessibleDescription(tr("Leaves this act without keys."));
    auto *grid = new FormGrid;
    grid->addRow(tr("&Press new keys"), {m_keys, m_reset, m_remove});
    m_error = grid->addError(m_keys->input());
    m_error->setObjectName(u"shortcutError"_s);
    body()->addLayout(grid);
    connect(m_keys, &KeyField::pressed, this, &ShortcutsDialog::press);
    connect(m_keys, &KeyField::left, this, [this] {
        if (row() >= 0)
            m_keys->setKeySequence(m_acts->at(row()).keys.value(0));
    });
    connect(m_reset, &QPushButton::clicked, this, &ShortcutsDialog::resetAct);
    connect(m_remove, &QPushButton::clicked, this, [this] { change({}); });
}

void ShortcutsDialog::addButtons()
{
    m_resetAll = button(tr("Reset &all"));
    m_resetAll->setObjectName(u"resetAllShortcuts"_s);
    m_resetAll->setAutoDefault(false);
    footer()->addWidget(m_resetAll);
    connect(m_resetAll, &QPushButton::clicked, this, &ShortcutsDialog::resetAll);
    auto *close = addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"closeShortcuts"_s);
    setDefaultButton(close);
}

int ShortcutsDialog::row() const { return m_found->mapToSource(m_table->currentIndex()).row(); }

void ShortcutsDialog::showAct()
{
    const int current = row();
    m_error->setMessage({});
    const bool some = current >= 0;
    const bool free = some && !m_acts->at(current).isFixed;
    m_keys->setEnabled(free);
    m_remove->setEnabled(free && !m_acts->at(current).keys.isEmpty());
    m_reset->setEnabled(some && !m_acts->at(current).isUsual());
    m_resetAll->setEnabled(!m_acts->chosen().isEmpty());
    if (!some) {
        m_act->setText(tr("No act matches"));
        m_keys->clear();
        return;
    }
    const auto &act = m_acts->at(current);
    m_act->setText(act.text);
    m_keys->setName(tr("New keys of %1").arg(act.text));
    m_keys->setKeySequence(act.keys.value(0));
}

void ShortcutsDialog::press(const QKeySequence &keys)
{
    const int current = row();
    const auto *holder = m_acts->holder(keys, current);
    if (!holder && !isForTyping(keys))
        return change({keys});
    m_keys->setKeySequence(m_acts->at(current).keys.value(0));
    m_error->setMessage(holder ? takenText(keys, *holder)
                               : tr("%1 alone is needed for typing and moving. Add Ctrl or Alt.")
                                     .arg(keys.toString(QKeySequence::NativeText)));
}

void ShortcutsDialog::change(const QList<QKeySequence> &keys)
{
    if (row() < 0)
        return;
    m_acts->setKeys(row(), keys);
    if (m_remove->hasFocus())
        m_keys->setFocus(); // before what has the focus is disabled
    showAct();
    emit keysChosen(m_acts->chosen());
}

// Its usual keys may be another act's by now.
void ShortcutsDialog::resetAct()
{
    const int current = row();
    if (current < 0)
        return;
    for (const auto &keys : m_acts->at(current).usual) {
        if (const auto *holder = m_acts->holder(keys, current))
            return m_error->setMessage(takenText(keys, *holder));
    }
    m_keys->setFocus();
    change(m_acts->at(current).usual);
}

void ShortcutsDialog::resetAll()
{
    m_acts->reset();
    m_table->setFocus();
    showAct();
    emit keysChosen({});
}

} // namespace candela::app
