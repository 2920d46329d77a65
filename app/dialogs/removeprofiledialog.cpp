#include "dialogs/removeprofiledialog.h"

#include "look/bulletlist.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;

RemoveProfileDialog::RemoveProfileDialog(const Profile &profile, QWidget *parent)
    : DialogFrame(tr("Delete connection"), 460, parent)
{
    setObjectName("removeProfileDialog"_L1);
    setQuestion(tr("Delete the connection %1?").arg(profile.name));
    QStringList consequences;
    if (profile.options.file.isEmpty())
        consequences << tr("Its password is deleted from the keychain, too.");
    consequences << tr("The database itself is not touched.")
                 << tr("This cannot be undone; export the connection first to keep it.");
    body()->addWidget(new look::BulletList(consequences));
    if (profile.environment != look::Environment::None)
        setEnvironment(profile.environment, {});
    auto *cancel = addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName("cancelRemove"_L1);
    addButton(tr("Delete connection"), QDialogButtonBox::AcceptRole, look::Variant::Danger)
        ->setObjectName("confirmRemove"_L1);
    setDefaultButton(cancel);
    cancel->setFocus();
}

} // namespace candela::app
