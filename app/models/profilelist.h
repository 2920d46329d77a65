// The connections of the connect dialog's list: the saved ones by name, above them those that are not saved yet. Each
// says whether the form holds changes of it.
#pragma once

#include "profiles.h"

#include <QAbstractListModel>
#include <QSet>

namespace candela::app {

class ProfileList : public QAbstractListModel
{
    Q_OBJECT
public:
    // Beside those of look::ProfileDelegate.
    enum {
        IdRole = Qt::UserRole + 300, // QUuid
        SearchRole // QString: what is searched, a line each for name, hosts, database or file, tag
    };

    explicit ProfileList(const Profiles &profiles, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    // -1: none.
    int rowOf(const QUuid &id) const;

    // One that is not saved, above the others; what it shows follows later calls with the same id.
    void putUnsaved(const Profile &profile);
    void removeUnsaved(const QUuid &id);
    bool isUnsaved(const QUuid &id) const;
    void setChanged(const QUuid &id, bool changed);

private:
    struct Row {
        QUuid id;
        QString name, place, search;
        look::Environment environment;
    };
    static Row rowFor(const Profile &profile);
    QString mark(const Row &row) const;
    void reload();
    void announce(const QUuid &id);

    const Profiles &m_profiles;
    QList<Row> m_rows;
    int m_unsaved = 0; // how many of the first rows are not saved
    QSet<QUuid> m_changed;
};

} // namespace candela::app
