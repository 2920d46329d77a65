#include "actkeys.h"

#include <QCoreApplication>
#include <QSet>

namespace candela::app {

using namespace Qt::StringLiterals;

namespace {

struct ListWords {
    Q_DECLARE_TR_FUNCTIONS(ListWords)
};

QString plain(QString text) { return text.remove(u'&').remove(u'…'); }

// Taken by whichever list has the keyboard: see DataTable and TableMenu.
QList<BoundAct> actsOfLists()
{
    QList<BoundAct> acts;
    const auto add = [&](const QString &text, const QList<QKeySequence> &keys) {
        acts.append({ListWords::tr("In lists"), text, {}, keys, keys, true});
    };
    add(ListWords::tr("Open the detail"), {Qt::Key_Return, Qt::Key_Enter});
    add(ListWords::tr("Select or deselect the row"), {Qt::Key_Space});
    add(ListWords::tr("One page down"), {Qt::Key_PageDown});
    add(ListWords::tr("One page up"), {Qt::Key_PageUp});
    add(ListWords::tr("To the first row"), QKeySequence::keyBindings(QKeySequence::MoveToStartOfDocument));
    add(ListWords::tr("To the last row"), QKeySequence::keyBindings(QKeySequence::MoveToEndOfDocument));
    add(ListWords::tr("Open the context menu"), {Qt::SHIFT | Qt::Key_F10, Qt::Key_Menu});
    return acts;
}

} // namespace

QList<QKeySequence> standardKeys(QKeySequence::StandardKey act, const QList<QKeySequence> &ours)
{
    auto keys = QKeySequence::keyBindings(act);
    for (const auto &key : ours) {
        if (!keys.contains(key))
            keys << key;
    }
    return keys;
}

// Alt and a digit types a sign there; Qt::CTRL is the Command key.
QKeySequence pageKey(int number)
{
#ifdef Q_OS_MACOS
    return Qt::CTRL | Qt::Key(Qt::Key_0 + number);
#else
    return Qt::ALT | Qt::Key(Qt::Key_0 + number);
#endif
}

void ActKeys::add(QAction *act, const QString &menu)
{
    auto usual = act->shortcuts();
    usual.removeAll(QKeySequence());    // a standard key that the system does not have
    m_entries.append({act, plain(menu), usual});
}

void ActKeys::apply(const QHash<QString, QKeySequence> &chosen)
{
    QSet<QString> taken;
    for (const auto &act : actsOfLists()) {
        for (const auto &keys : act.keys)
            taken.insert(keys.toString(QKeySequence::PortableText));
    }
    const auto claim = [&](const QKeySequence &keys) {
        const auto text = keys.toString(QKeySequence::PortableText);
        const bool free = !keys.isEmpty() && !taken.contains(text);
        taken.insert(text);
        return free;
    };
    for (const auto &[act, menu, usual] : m_entries) {
        if (const auto wanted = chosen.constFind(act->objectName()); wanted != chosen.cend())
            act->setShortcuts(claim(*wanted) ? QList{*wanted} : QList<QKeySequence>());
    }
    for (const auto &[act, menu, usual] : m_entries) {
        if (chosen.contains(act->objectName()))
            continue;
        QList<QKeySequence> left;
        for (const auto &keys : usual) {
            if (claim(keys))
                left << keys;
        }
        act->setShortcuts(left);
    }
}

QList<BoundAct> ActKeys::acts() const
{
    QList<BoundAct> acts;
    for (const auto &[act, menu, usual] : m_entries)
        acts.append({menu, plain(act->text()), act->objectName(), act->shortcuts(), usual});
    return acts + actsOfLists();
}

} // namespace candela::app
