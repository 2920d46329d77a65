#include "dialogs/zonelist.h"

#include "times.h"

namespace candela::app {

using namespace Qt::StringLiterals;

// Qt adds "UTC+01:00" and the like, which are offsets and no zones.
ZoneList::ZoneList(QObject *parent) : QAbstractTableModel(parent)
{
    const auto all = QTimeZone::availableTimeZoneIds();
    for (const auto &id : all) {
        if (!id.startsWith("UTC") || id == "UTC")
            m_ids << id;
    }
}

int ZoneList::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_ids.size()); }
int ZoneList::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

// Offsets are asked for as rows come into sight: to read the rules of all zones at once takes too long.
QVariant ZoneList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto name = QString::fromUtf8(at(index.row()));
    if (role == Qt::DisplayRole)
        return index.column() == Name ? name : offsetName(QTimeZone(at(index.row())));
    if (role == SearchRole)
        return name + u' ' + QString(name).replace(u'/', u' ').replace(u'_', u' ');
    return {};
}

QVariant ZoneList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Zone") : tr("Now");
}

} // namespace candela::app
