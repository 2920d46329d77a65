// A table column of pills: StateRole, or PillTextRole with its roles.
#pragma once

#include "look/celldelegate.h"

namespace candela::look {

class StatePillDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace candela::look
