#include "look/tooltip.h"

#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace candela::look {

QString toolTipText(const QString &plain)
{
    return Qt::mightBeRichText(plain) ? u"<qt>%1</qt>"_s.arg(plain.toHtmlEscaped()) : plain;
}

} // namespace candela::look
