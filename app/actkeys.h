// The keys of a window's acts: the usual ones, or those that the user has chosen instead. Acts are told apart by their
// object names, so that a choice holds in every window and after the next start.
#pragma once

#include "settings.h"

#include <QAction>

namespace candela::app {

// An act as the window of shortcuts lists it.
struct BoundAct {
    QString menu, text;                 // without mnemonics and ellipsis
    QString name;                       // the object name
    QList<QKeySequence> keys, usual;
    bool isFixed = false;               // no act of a menu, and not to be changed

    bool isUsual() const { return keys == usual; }
};

// The system's own for an act that every program has, and then ours that are not among them.
QList<QKeySequence> standardKeys(QKeySequence::StandardKey act, const QList<QKeySequence> &ours);
// To the first, second, … page: Alt and its number, Command where there is one.
QKeySequence pageKey(int number);

class ActKeys
{
public:
    // `menu` is where people find it. The keys that the act has now are its usual ones.
    void add(QAction *act, const QString &menu);
    // Each act gets what the user has chosen, else its usual keys but for those that another act was given. None gets what
    // lists take.
    void apply(const QHash<QString, QKeySequence> &chosen);
    // As they are now, menu by menu, and then what lists do by keys of their own.
    QList<BoundAct> acts() const;

private:
    struct Entry {
        QAction *act;
        QString menu;
        QList<QKeySequence> usual;
    };
    QList<Entry> m_entries;
};

} // namespace candela::app
