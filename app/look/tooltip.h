// Tooltips guess whether they are rich text. Data is not, so it passes through here first.
#pragma once

#include <QString>

namespace candela::look {

// For QWidget::setToolTip() and Qt::ToolTipRole: shows exactly these characters.
[[nodiscard]] QString toolTipText(const QString &plain);

} // namespace candela::look
