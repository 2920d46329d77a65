// One visit from beginning to end, in the window, with a real keychain: a report is exported with its manifest and
// found valid, then changed by one byte and found altered; and what openssl says of the same files, as README has it.
#include "app/export/exporthome.h"
#include "app/window/mainwindowhand.h"
#include "databaseview.h"
#include "look/inlinebar.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QProcess>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;

static const OwnHome home;

class TestManifestVisit : public QObject
{
    Q_OBJECT
    static QString barOf(const QDialog &dialog)
    {
        for (const auto *bar : dialog.findChildren<look::InlineBar *>()) {
            if (bar->isVisible())
                return bar->accessibleName();
        }
        return {};
    }
    // Anew in each case, and closed after it.
    static QString verdictOf(Window &window, const QString &path)
    {
        window.trigger(u"actVerify"_s);
        auto *dialog = window.find<QDialog>(u"verifyDialog"_s);
        if (!dialog)
            return u"no dialog"_s;
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"report"_s), path);
        QTest::keyClick(dialog->findChild<QLineEdit *>(u"report"_s), Qt::Key_Return);
        const bool said = QTest::qWaitFor([&] { return !barOf(*dialog).isEmpty(); });
        const auto verdict = said ? barOf(*dialog) : u"nothing"_s;
        delete dialog;
        return verdict;
    }
    // README's commands, by which somebody without Candela checks the files; 0: they say that all is well.
    static int byShell(const QString &report, const QString &key)
    {
        QFile readme(QStringLiteral(CANDELA_TEST_DATA "/../README.md"));
        if (!readme.open(QIODevice::ReadOnly))
            return -1;
        const auto text = QString::fromUtf8(readme.readAll());
        const auto begin = text.indexOf(u"manifest=$report.manifest.json"_s);
        const auto script = text.mid(begin, text.indexOf(u"```"_s, begin) - begin);
        if (begin < 0 || !script.contains(u"openssl"))
            return -2;
        QProcess shell;
        shell.setWorkingDirectory(QFileInfo(report).path());
        shell.start(u"sh"_s,
            {u"-euc"_s, u"report=%1; key=%2\n"_s.arg(QFileInfo(report).fileName(), key) + script});
        return shell.waitForFinished() ? shell.exitCode() : -3;
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(qEnvironmentVariableIntValue("CANDELA_KEYRING_PID") > 0, "run it by tests/support/keyring.sh open");
        QCoreApplication::setOrganizationName(u"Candela"_s);
        QCoreApplication::setApplicationName(u"candela-tst-manifestvisit"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        look::Theme::apply(look::Scheme::Light);
    }
    void exportsVerifiesAndFindsTheChangedByte()
    {
        const LuciaFixture db(u"sqlite"_s);
        Window window;
        window.show();
        window.main.showWorkspace(openedWorkspace(profileOf(db)));
        window.trigger(u"actSessions"_s);
        const auto path = home.documents() + u"/report.csv"_s;
        window.trigger(u"actExport"_s);
        auto *dialog = window.dialog();
        QTRY_VERIFY(dialog);
        auto *file = dialog->findChild<QLineEdit *>(u"file"_s);
        file->selectAll();
        QTest::keyClicks(file, path);
        QVERIFY(dialog->findChild<QCheckBox *>(u"manifest"_s)->isChecked());
        clickIn(*dialog, u"export"_s);
        QTRY_VERIFY2(barOf(*dialog).contains(u"with its signed manifest beside it"), qPrintable(barOf(*dialog)));
        clickIn(*dialog, u"cancel"_s);
        QTRY_VERIFY(!window.dialog());

        // The public key goes to whoever has no Candela.
        const auto key = home.documents() + u"/key.pem"_s;
        window.trigger(u"actVerify"_s);
        auto *verify = window.find<QDialog>(u"verifyDialog"_s);
        clickIn(*verify, u"knownKeys"_s);
        auto *keys = verify->findChild<QDialog *>(u"knownKeysDialog"_s);
        clickIn(*keys, u"exportKey"_s);
        QTRY_VERIFY(keys->findChild<QFileDialog *>(u"saveDialog"_s));
        auto *name = keys->findChild<QFileDialog *>(u"saveDialog"_s)->findChild<QLineEdit *>(u"fileNameEdit"_s);
        name->setText(key);
        QTest::keyClick(name, Qt::Key_Enter);
        QTRY_VERIFY(QFile::exists(key));
        delete verify;

        // Also once nothing is connected any more.
        window.trigger(u"actDisconnect"_s);
        QVERIFY(!window.find<app::DatabaseView>(QString()));
        QCOMPARE(verdictOf(window, path), u"The report is as it was made. It is signed with a key of yours."_s);
        QCOMPARE(byShell(path, key), 0);

        const auto turn = [](const QString &where, qint64 at) {
            QFile changed(where);
            QVERIFY(changed.open(QIODevice::ReadWrite) && changed.seek(at));
            const char before = changed.peek(1).at(0);
            const char after = char(before ^ 1);
            QVERIFY(changed.write(&after, 1) == 1);
        };
        turn(path, 60);
        QVERIFY(verdictOf(window, path).startsWith(u"The report was changed."));
        QVERIFY(byShell(path, key) > 0);
        turn(path, 60);
        QVERIFY(verdictOf(window, path).startsWith(u"The report is as it was made."));
        QFile manifest(path + u".manifest.json"_s);
        QVERIFY(manifest.open(QIODevice::ReadOnly));
        turn(manifest.fileName(), manifest.readAll().indexOf("active or idle"));
        QVERIFY(verdictOf(window, path).startsWith(u"The manifest was changed."));
        QVERIFY(byShell(path, key) > 0);
    }
};

QTEST_MAIN(TestManifestVisit)
#include "tst_manifestvisit.moc"
