#include "actkeys.h"

#include <QSet>

namespace candela::app {

using namespace Qt::StringLiterals;

namespace {

QString plain(QString text) { return text.remove(u'&').remove(u'…'); }

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
    return acts;
}

} // namespace candela::app
