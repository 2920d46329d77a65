// The list of connections: a bar in the colour of the environment, the name over its place.
#pragma once

#include <QStyledItemDelegate>

namespace candela::look {

class ProfileDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    // Beside Qt::DisplayRole (name) and SecondaryRole of CellDelegate (place).
    enum {
        EnvironmentRole = Qt::UserRole + 200, // Environment as int
        MarkRole // QString: a word right of the name, such as "Changed"
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace candela::look
