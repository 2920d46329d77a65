// Tooltips guess whether they are rich text. Data is not, so it passes through here first.
#pragma once

#include <QString>

class QEvent;
class QWidget;

namespace candela::look {

// For QWidget::setToolTip() and Qt::ToolTipRole: shows exactly these characters.
[[nodiscard]] QString toolTipText(const QString &plain);

// For a QEvent::ToolTip where less of a text is shown than there is: all of it, above the widget's own tooltip.
void showWholeText(const QEvent &toolTip, const QString &text, QWidget &widget);

} // namespace candela::look
