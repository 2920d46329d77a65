// The acts of the window with their keys, as the window of shortcuts lists and changes them.
#pragma once

#include "actkeys.h"

#include <QAbstractTableModel>

namespace candela::app {

class ActList : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Text, Menu, Keys, ColumnCount };

    explicit ActList(QList<BoundAct> acts, QObject *parent = nullptr)
        : QAbstractTableModel(parent), m_acts(std::move(acts)) {}

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_acts.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const BoundAct &at(int row) const { return m_acts.at(row); }
    // Another act that has these keys; null: none.
    const BoundAct *holder(const QKeySequence &keys, int exceptRow) const;
    void setKeys(int row, const QList<QKeySequence> &keys);
    // The usual keys of every act.
    void reset();
    // What differs from the usual, by the names of the acts.
    QHash<QString, QKeySequence> chosen() const;

private:
    QList<BoundAct> m_acts;
};

// "F5, Ctrl+R", as the system writes keys; empty for none.
QString keysText(const QList<QKeySequence> &keys);

} // namespace candela::app
