// The time zones of the IANA that this machine knows, by name, each with its offset at the moment.
#pragma once

#include <QAbstractTableModel>

namespace candela::app {

class ZoneList : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Offset, ColumnCount };
    enum { SearchRole = Qt::UserRole + 310 };       // QString: "Europe/Oslo Europe Oslo"

    explicit ZoneList(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    const QByteArray &at(int row) const { return m_ids[row]; }
    // -1: it is not among them.
    int rowOf(const QByteArray &id) const { return int(m_ids.indexOf(id)); }

private:
    QList<QByteArray> m_ids;
};

} // namespace candela::app
