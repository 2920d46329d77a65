#include "dialogs/startjournaldialog.h"

#include "look/bulletlist.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;

StartJournalDialog::StartJournalDialog(QWidget *parent) : DialogFrame(tr("New journal"), 480, parent)
{
    setObjectName(u"startJournalDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setQuestion(tr("Put this journal aside and start a new one?"));
    body()->addWidget(new look::BulletList({
        tr("The old one stays in the same folder under another name; nothing of it is deleted."),
        tr("The new one begins with an entry that names it, and its last hash if that can be read."),
        tr("It is for all connections of yours, and for every window: changes are possible again in all of them."),
        tr("Whoever relies on the chain sees that it begins anew. This cannot be undone."),
    }));
    auto *cancel = addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"cancelStartJournal"_s);
    addButton(tr("Start a new journal"), QDialogButtonBox::AcceptRole, look::Variant::Danger)
        ->setObjectName(u"confirmStartJournal"_s);
    setDefaultButton(cancel);
    cancel->setFocus();
}

} // namespace candela::app
