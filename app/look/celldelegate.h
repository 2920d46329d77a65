// Table cells: main text with a secondary text after or below it, fixed pitch, icons; the row's ground,
// selection bar and focus lines.
#pragma once

#include <QStyledItemDelegate>

namespace candela::look {

// What a model offers beside Qt::DisplayRole and Qt::TextAlignmentRole.
enum CellRole {
    SecondaryRole = Qt::UserRole + 100, // QString: muted text after (or below) the main text
    StateRole, // SessionState as int, for StatePillDelegate
    PillTextRole, // QString: any other pill, with the three below
    PillRoleRole, // Role as int
    PillFillRole, // Role as int
    PillMarkRole, // Pill::Mark as int
    MonoRole, // bool: fixed-pitch main text
    MutedRole, // bool: main text in the secondary colour
    IconRole, // QString: icon name, painted before the text
    IconColorRole, // Role as int; TextSecondary unless told
    ElideRole // Qt::TextElideMode as int; right unless told
};

class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CellDelegate(bool twoLines = false, QObject *parent = nullptr);

    void paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintGround(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    // Left to right; callers mirror.
    [[nodiscard]] QRect contentRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;

private:
    void paintTwoLines(QPainter *p, const QRect &room, const QModelIndex &index) const;
    void paintOneLine(QPainter *p, const QRect &room, const QModelIndex &index) const;

    bool m_twoLines;
};

} // namespace candela::look
