#include "dialogs/exportconfirmation.h"

#include "look/textlabel.h"
#include "look/tight.h"
#include "look/tokens.h"

#include <QVBoxLayout>

namespace candela::app {

using namespace look;

ExportConfirmation::ExportConfirmation(QWidget *parent)
    : QWidget(parent)
{
    auto *column = tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::m);
    for (const auto &text :
        {tr("Whoever reads a session's id can sign in as its user until the session ends, without a password."),
            tr("Keep the file where nobody else comes to it, and delete it when it has served. The journal says that the ids "
               "were written.")}) {
        auto *line = new TextLabel(text);
        line->setWordWrap(true);
        column->addWidget(line);
    }
    column->addStretch();
}

} // namespace candela::app
