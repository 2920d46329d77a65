// The dialogs about users, keys and sessions in German and on a small screen, and named for those who do not see them.
#include "actscene.h"
#include "dialogs/addkeydialog.h"
#include "dialogs/createuserdialog.h"
#include "dialogs/deletekeydialog.h"
#include "dialogs/deleteuserdialog.h"
#include "dialogs/disablepassworddialog.h"
#include "dialogs/edituserdialog.h"
#include "dialogs/removepassworddialog.h"
#include "dialogs/renamekeydialog.h"
#include "dialogs/revokedialog.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::tests;

class ActLanguagesTest : public QObject
{
    Q_OBJECT

    static std::unique_ptr<QDialog> make(const QString &name, Scene &scene)
    {
        auto &workspace = scene.workspace;
        const auto key = shownKey(scene, adaKey);
        const auto user = scene.detail(ada).user;
        if (name == u"add-key")
            return std::make_unique<app::AddKeyDialog>(workspace, user.id, user.person);
        if (name == u"create-user")
            return std::make_unique<app::CreateUserDialog>(workspace);
        if (name == u"delete-key")
            return std::make_unique<app::DeleteKeyDialog>(workspace, key);
        if (name == u"delete-user")
            return std::make_unique<app::DeleteUserDialog>(workspace, user);
        if (name == u"disable-password")
            return std::make_unique<app::DisablePasswordDialog>(workspace, key);
        if (name == u"edit-user")
            return std::make_unique<app::EditUserDialog>(workspace, user);
        if (name == u"remove-password")
            return std::make_unique<app::RemovePasswordDialog>(workspace, key);
        if (name == u"rename-key")
            return std::make_unique<app::RenameKeyDialog>(workspace, key);
        if (name == u"reset-key")
            return std::make_unique<app::ResetKeyDialog>(workspace, key, user.sessions);
        return revoke(name, scene, user);
    }
    static std::unique_ptr<QDialog> revoke(const QString &name, Scene &scene, const auth::User &user)
    {
        auto &workspace = scene.workspace;
        const auto now = workspace.now();
        if (name == u"revoke-user")
            return std::make_unique<app::RevokeDialog>(workspace, user.person, user.id, user.sessions);
        if (name == u"revoke-dead")
            return std::make_unique<app::RevokeDialog>(workspace, app::RevocationKind::Dead, auth::SessionScope::dead(now));
        auth::SessionScope scope;
        scope.moment = now;
        scope.everything = name == u"revoke-everything";
        if (!scope.everything)
            scope.filter.search = u"ada"_s;
        return std::make_unique<app::RevokeDialog>(
            workspace, scope.everything ? app::RevocationKind::Everything : app::RevocationKind::Matching, scope);
    }
    static void dialogs()
    {
        QTest::addColumn<QString>("name");
        for (const auto *name : {"add-key", "create-user", "delete-key", "delete-user", "disable-password", "edit-user",
                 "remove-password", "rename-key", "reset-key", "revoke-dead", "revoke-everything", "revoke-matching",
                 "revoke-user"})
            QTest::addRow("%s", name) << QString::fromLatin1(name);
    }
    static QStringList mnemonics(const QDialog &dialog)
    {
        QStringList keys;
        for (const auto *label : dialog.findChildren<QLabel *>()) {
            if (label->buddy() && label->isVisible())
                keys << QKeySequence::mnemonic(label->text()).toString();
        }
        for (const auto *button : dialog.findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                keys << QKeySequence::mnemonic(button->text()).toString();
        }
        keys.removeAll(QString());
        keys.sort();
        return keys;
    }
    static void check(QDialog &dialog)
    {
        QTRY_VERIFY(dialog.findChild<QWidget *>(u"busy"_s)->isHidden());
        QTest::qWait(300); // what is loaded is there
        QVERIFY2(dialog.width() <= 1024 && dialog.height() <= 768, qPrintable(QString::number(dialog.height())));
        for (const auto *control : dialog.findChildren<QWidget *>()) {
            if (control->focusPolicy() == Qt::NoFocus || !control->isVisible() || control->objectName().startsWith(u"qt_"))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(control);
            const bool named = !control->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            QVERIFY2(named, qPrintable(QString::fromLatin1(control->metaObject()->className()) + control->objectName()));
        }
        auto unique = mnemonics(dialog);
        unique.removeDuplicates();
        QCOMPARE(mnemonics(dialog), unique);
    }

private slots:
    void initTestCase() { prepareWidgets(); }

    void english_data() { dialogs(); }
    void english()
    {
        QFETCH(QString, name);
        Scene scene(u"sqlite"_s);
        const auto dialog = make(name, scene);
        dialog->open();
        check(*dialog);
    }

    void german_data() { dialogs(); }
    void german()
    {
        QFETCH(QString, name);
        QTranslator german;
        QVERIFY(german.load(u":/i18n/app_de.qm"_s));
        QCoreApplication::installTranslator(&german);
        Scene scene(u"sqlite"_s);
        const auto dialog = make(name, scene);
        dialog->open();
        check(*dialog);
        shoot(*dialog, name + u"-german"_s);
    }
};

QTEST_MAIN(ActLanguagesTest)
#include "tst_actlanguages.moc"
