// The pill: a word and a mark on a full-radius ground. State is text and shape before it is colour.
#pragma once

#include "look/states.h"

#include <QString>

class QColor;
class QPainter;
class QRect;
class QRectF;
class QSize;

namespace candela::look {

struct Pill {
    enum class Mark { None, Full, Half, Hollow, Alert };

    QString text;
    Role color = Role::Dead;
    Role fill = Role::DeadFill;
    Mark mark = Mark::None;

    [[nodiscard]] static Pill of(SessionState state);
    [[nodiscard]] static Mark markFor(SessionState state);
    // Pixels; the side of the mark and a mark drawn into a square of it.
    [[nodiscard]] static int markSide();
    static void paintMark(QPainter *p, const QRectF &box, Mark mark, const QColor &colour);

    [[nodiscard]] QSize size() const;
    // At the leading edge of the cell, vertically centred; elides when the cell is too narrow.
    void paint(QPainter *p, const QRect &cell) const;
};

} // namespace candela::look
