#include "look/tooltip.h"

#include <QHelpEvent>
#include <QTextDocument>
#include <QToolTip>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace candela::look {

QString toolTipText(const QString &plain)
{
    return Qt::mightBeRichText(plain) ? u"<qt>%1</qt>"_s.arg(plain.toHtmlEscaped()) : plain;
}

void showWholeText(const QEvent &toolTip, const QString &text, QWidget &widget)
{
    const auto note = widget.toolTip();
    const auto whole = Qt::mightBeRichText(note) ? u"<qt>%1<br>%2</qt>"_s.arg(text.toHtmlEscaped(), note)
                                                 : toolTipText(note.isEmpty() ? text : text + u'\n' + note);
    QToolTip::showText(static_cast<const QHelpEvent &>(toolTip).globalPos(), whole, &widget);
}

} // namespace candela::look
