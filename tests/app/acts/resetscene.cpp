#include "resetscene.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace candela::tests {

using namespace Qt::StringLiterals;

std::unique_ptr<app::ResetKeyDialog> openReset(Scene &scene, const QString &keyId)
{
    auto key = scene.key(keyId);
    const auto user = scene.detail(key.userId).user;
    key.person = user.person;
    auto dialog = std::make_unique<app::ResetKeyDialog>(scene.workspace, key, user.sessions);
    dialog->open();
    if (key.kind == auth::HashKind::None)
        return dialog;
    giveReason(*dialog);
    if (!QTest::qWaitFor([&] { return usualFormat(*dialog).contains(u':'); }))
        qFatal("the key's facts are not loaded");
    return dialog;
}

database::Secret generated(const QDialog &dialog)
{
    return database::Secret(part<QLineEdit>(dialog, "generated")->text());
}

QString usualFormat(const QDialog &dialog) { return part<QComboBox>(dialog, "format")->itemText(0); }

bool isDone(const QDialog &dialog) { return dialog.findChild<QWidget *>(u"newPassword"_s) != nullptr; }

void choose(const QDialog &dialog, const char *combo, const QString &item)
{
    auto *box = part<QComboBox>(dialog, combo);
    const int index = box->findText(item, Qt::MatchStartsWith);
    if (index < 0)
        qFatal("%s offers no %s", combo, qUtf8Printable(item));
    box->setCurrentIndex(index);
}

} // namespace candela::tests
