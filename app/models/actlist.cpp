#include "models/actlist.h"

#include "look/celldelegate.h"

namespace candela::app {

using namespace Qt::StringLiterals;

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const auto &each : keys)
        texts << each.toString(QKeySequence::NativeText);
    return texts.join(u", "_s);
}

QVariant ActList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Text: return tr("Act");
    case Menu: return tr("Menu");
    case Keys: return tr("Keys");
    }
    return {};
}

// Beside its keys.
static QString remark(const BoundAct &act)
{
    return act.isFixed ? ActList::tr("fixed") : act.isUsual() ? QString() : ActList::tr("changed");
}

QVariant ActList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &act = at(index.row());
    if (role == look::MutedRole)
        return index.column() == Menu;
    const auto after = index.column() == Keys ? remark(act) : QString();
    if (role == look::SecondaryRole)
        return after;
    if (role == Qt::AccessibleTextRole && !after.isEmpty())
        return keysText(act.keys) + u", "_s + after;
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == Text ? act.text : index.column() == Menu ? act.menu : keysText(act.keys);
}

const BoundAct *ActList::holder(const QKeySequence &keys, int exceptRow) const
{
    for (int row = 0; row < m_acts.size(); ++row) {
        if (row != exceptRow && m_acts[row].keys.contains(keys))
            return &m_acts[row];
    }
    return nullptr;
}

void ActList::setKeys(int row, const QList<QKeySequence> &keys)
{
    m_acts[row].keys = keys;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void ActList::reset()
{
    for (auto &act : m_acts)
        act.keys = act.usual;
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QHash<QString, QKeySequence> ActList::chosen() const
{
    QHash<QString, QKeySequence> chosen;
    for (const auto &act : m_acts) {
        if (!act.isUsual())
            chosen.insert(act.name, act.keys.value(0));
    }
    return chosen;
}

} // namespace candela::app
