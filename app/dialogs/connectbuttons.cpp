#include "dialogs/connectbuttons.h"

#include "look/buttons.h"
#include "look/dialogframe.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>

namespace candela::app {

using namespace Qt::StringLiterals;

// Room for its other name.
static void holdWidth(QPushButton *button, const QString &other, const QString &icon = {})
{
    const auto text = button->text();
    const int width = button->sizeHint().width();
    button->setText(other);
    look::setIcon(button, icon);
    button->setMinimumWidth(qMax(width, button->sizeHint().width()));
    button->setText(text);
    look::setIcon(button, {});
}

ConnectButtons::ConnectButtons(look::DialogFrame &dialog)
    : QObject(&dialog)
    , m_dialog(dialog)
    , m_test(look::button(tr("Test &connection")))
    , m_alsoSave(new QCheckBox(tr("S&ave too")))
{
    m_test->setObjectName("test"_L1);
    holdWidth(m_test, tr("Stop test"), u"stop"_s);
    dialog.footer()->addWidget(m_test);
    m_alsoSave->setObjectName("alsoSave"_L1);
    m_alsoSave->setAccessibleDescription(tr("Connect saves what is shown here, too."));
    m_alsoSave->setToolTip(m_alsoSave->accessibleDescription());
    dialog.footer()->addWidget(m_alsoSave);
    m_save = dialog.addButton(tr("&Save"), QDialogButtonBox::ActionRole);
    m_save->setObjectName("save"_L1);
    m_cancel = dialog.addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_cancel->setObjectName("cancel"_L1);
    holdWidth(m_cancel, tr("Stop"));
    m_connect = dialog.addButton(tr("Connect"), QDialogButtonBox::AcceptRole, look::Variant::Primary);
    m_connect->setObjectName("connect"_L1);
    dialog.setDefaultButton(m_connect);
    connect(m_test, &QPushButton::clicked, this, &ConnectButtons::testRequested);
    connect(m_save, &QPushButton::clicked, this, &ConnectButtons::saveRequested);
}

void ConnectButtons::show(Busy busy, bool changed, bool savable)
{
    const bool isConnecting = busy == Busy::Connecting, isTesting = busy == Busy::Testing;
    if (isConnecting)
        m_cancel->setFocus(); // before what has the focus is disabled
    else if (isTesting && m_dialog.focusWidget() == m_connect)
        m_test->setFocus();
    m_cancel->setText(isConnecting ? tr("Stop") : tr("Cancel"));
    m_test->setText(isTesting ? tr("Stop test") : tr("Test &connection"));
    look::setIcon(m_test, isTesting ? u"stop"_s : QString());
    m_test->setEnabled(!isConnecting);
    m_connect->setEnabled(!isConnecting && !isTesting);
    if (m_dialog.focusWidget() == m_save && !savable)
        m_connect->setFocus();
    m_save->setEnabled(!isConnecting && savable);
    m_alsoSave->setEnabled(!isConnecting && changed);
    if (!changed)
        m_alsoSave->setChecked(false);
}

void ConnectButtons::setAlsoSave(bool also) { m_alsoSave->setChecked(also); }
bool ConnectButtons::alsoSaves() const { return m_alsoSave->isChecked(); }
void ConnectButtons::focusConnect() { m_connect->setFocus(); }

} // namespace candela::app
