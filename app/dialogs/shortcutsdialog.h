// Every act of the window with its keys, menu by menu, to look up and to change: a change holds at once, and keys that
// another act has are refused. The keys of lists are there to look up alone.
#pragma once

#include "look/dialogframe.h"
#include "models/actlist.h"

class QSortFilterProxyModel;

namespace candela::look {
class DataTable;
class FieldError;
class SearchField;
class TextLabel;
}

namespace candela::app {

class KeyField;

class ShortcutsDialog : public look::DialogFrame
{
    Q_OBJECT
public:
    explicit ShortcutsDialog(const QList<BoundAct> &acts, QWidget *parent = nullptr);
    ~ShortcutsDialog() override;

signals:
    // All that differ from the usual ones, as Settings::setKeys() takes them.
    void keysChosen(const QHash<QString, QKeySequence> &keys);

private:
    void addList();
    void addEditor();
    void addButtons();
    int row() const;            // of the list; -1: none
    void showAct();
    void press(const QKeySequence &keys);
    void change(const QList<QKeySequence> &keys);
    void resetAct();
    void resetAll();

    ActList *m_acts;
    QSortFilterProxyModel *m_found;
    look::SearchField *m_search;
    look::DataTable *m_table;
    look::TextLabel *m_act;
    KeyField *m_keys;
    look::FieldError *m_error = nullptr;
    QPushButton *m_reset, *m_remove, *m_resetAll = nullptr;
};

} // namespace candela::app
