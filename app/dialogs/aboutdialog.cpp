#include "dialogs/aboutdialog.h"

#include "look/icons.h"
#include "look/textlabel.h"
#include "look/theme.h"
#include "look/tight.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

AboutDialog::AboutDialog(QWidget *parent) : DialogFrame(tr("About Candela"), 440, parent)
{
    setObjectName(u"aboutDialog"_s);
    auto *row = tight<QHBoxLayout>(Space::l);
    auto *picture = new QLabel;
    const int side = Theme::scaled(64);
    picture->setPixmap(Icons::application().pixmap(QSize(side, side), devicePixelRatioF()));
    row->addWidget(picture, 0, Qt::AlignTop);
    auto *column = tight<QVBoxLayout>(Space::s);
    column->addWidget(new TextLabel(u"Candela %1"_s.arg(QApplication::applicationVersion()), Type::Title));
    const auto add = [&](const QString &text, Role role) {
        auto *label = new TextLabel(text, Type::Body, role);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    };
    add(tr("A console for the users, keys and sessions of sites that use Lucia v2."), Role::Text);
    add(tr("Free software under the GNU General Public License, version 3 or later. It comes without any warranty."),
        Role::TextSecondary);
    add(tr("Running on Qt %1").arg(QString::fromLatin1(qVersion())), Role::TextSecondary);
    row->addLayout(column, 1);
    body()->addLayout(row);
    body()->addStretch();
    auto *close = addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"closeAbout"_s);
    setDefaultButton(close);
}

} // namespace candela::app
