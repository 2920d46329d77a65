// Monochrome line icons, coloured from a role at paint time, so that a live change of scheme needs nothing.
#pragma once

#include "look/tokens.h"

#include <QIcon>
#include <QString>

class QPainter;
class QColor;
class QRectF;

namespace candela::look::Icons {

// name: a file of resources/icons without ".svg". A disabled widget shows it in TextDisabled.
[[nodiscard]] QIcon get(const QString &name, Role role = Role::TextSecondary);
// The product's own picture, in its own colours.
[[nodiscard]] QIcon application();

// Fits the icon into the centre of rect, snapped to device pixels.
void paint(QPainter *p, const QRectF &rect, const QString &name, const QColor &colour);

// The icon and the colour that go with a kind of message.
[[nodiscard]] QString nameOf(Kind kind);
[[nodiscard]] Role roleOf(Kind kind);
[[nodiscard]] Role fillOf(Kind kind);

} // namespace candela::look::Icons
