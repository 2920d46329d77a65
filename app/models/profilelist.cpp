#include "models/profilelist.h"

#include "look/celldelegate.h"
#include "look/profiledelegate.h"
#include "look/tooltip.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace candela::app {

using namespace Qt::StringLiterals;
using look::Environment;

ProfileList::ProfileList(const Profiles &profiles, QObject *parent)
    : QAbstractListModel(parent)
    , m_profiles(profiles)
{
    connect(&profiles, &Profiles::changed, this, &ProfileList::reload);
    reload();
}

ProfileList::Row ProfileList::rowFor(const Profile &profile)
{
    const auto &options = profile.options;
    QStringList search{profile.name, options.file, options.host, options.name, look::envName(profile.environment)};
    for (const auto &server : options.others)
        search << server.host;
    const auto folder = QFileInfo(options.file).path();
    const auto place = !options.file.isEmpty()
        ? (folder.startsWith(QDir::homePath()) ? u'~' + folder.sliced(QDir::homePath().size()) : folder)
        : options.host.isEmpty() ? QString()
                                 : profile.place();
    return {profile.id, profile.name, place, search.join(u'\n'), profile.environment};
}

void ProfileList::reload()
{
    beginResetModel();
    const auto isSaved = [this](const Row &row) { return m_profiles.find(row.id) != nullptr; };
    m_rows.resize(m_unsaved);
    m_rows.removeIf(isSaved);
    m_unsaved = int(m_rows.size());
    for (const auto &profile : byName(m_profiles.all(), {}))
        m_rows << rowFor(profile);
    endResetModel();
}

int ProfileList::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int ProfileList::rowOf(const QUuid &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

bool ProfileList::isUnsaved(const QUuid &id) const
{
    const int row = rowOf(id);
    return row >= 0 && row < m_unsaved;
}

QString ProfileList::mark(const Row &row) const
{
    return isUnsaved(row.id) ? tr("Not saved") : m_changed.contains(row.id) ? tr("Changed") : QString();
}

QVariant ProfileList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &row = m_rows.at(index.row());
    const auto name = row.name.isEmpty() ? tr("New connection") : row.name;
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case look::SecondaryRole:
        return row.place;
    case look::ProfileDelegate::EnvironmentRole:
        return int(row.environment);
    case look::ProfileDelegate::MarkRole:
        return mark(row);
    case Qt::ToolTipRole:
        return look::toolTipText(name + u'\n' + row.place);
    case Qt::AccessibleTextRole: {
        QStringList parts{name, row.environment == Environment::None ? QString() : look::envName(row.environment),
            row.place, mark(row)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case IdRole:
        return row.id;
    case SearchRole:
        return row.search;
    default:
        return {};
    }
}

void ProfileList::announce(const QUuid &id)
{
    if (const int row = rowOf(id); row >= 0)
        emit dataChanged(index(row), index(row));
}

void ProfileList::putUnsaved(const Profile &profile)
{
    if (isUnsaved(profile.id)) {
        m_rows[rowOf(profile.id)] = rowFor(profile);
        return announce(profile.id);
    }
    beginInsertRows({}, 0, 0);
    m_rows.prepend(rowFor(profile));
    ++m_unsaved;
    endInsertRows();
}

void ProfileList::removeUnsaved(const QUuid &id)
{
    if (!isUnsaved(id))
        return;
    const int row = rowOf(id);
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    --m_unsaved;
    endRemoveRows();
}

void ProfileList::setChanged(const QUuid &id, bool changed)
{
    if (m_changed.contains(id) == changed)
        return;
    if (changed)
        m_changed.insert(id);
    else
        m_changed.remove(id);
    announce(id);
}

} // namespace candela::app
