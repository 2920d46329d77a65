// Candela as people use it, by mouse and keyboard, with secrets that can be told from anything else. Reads what to do from
// standard input, a line each: engine, port, database, user, password, a password to give, and the folder for reports.
// What it learns itself it answers in a file there, in hexadecimal digits with a mask laid over it.
#include "app/hand.h"
#include "application.h"
#include "process.h"
#include "../connect/connecthand.h"
#include "support/heartbeat.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QTextStream>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;

class CanaryVisit : public QObject
{
    Q_OBJECT

    template <class W> static W *find(const QString &name)
    {
        for (auto *top : QApplication::topLevelWidgets()) {
            if (auto *found = top->objectName() == name ? qobject_cast<W *>(top) : top->findChild<W *>(name))
                return found;
        }
        return nullptr;
    }
    static look::DataTable *table(const QString &page) { return find<look::DataTable>(page + u"Table"_s); }
    static int rows(const QString &page) { return table(page) ? table(page)->model()->rowCount() : 0; }
    template <class D> static D *dialog()
    {
        for (auto *top : QApplication::topLevelWidgets()) {
            const auto dialogs = top->findChildren<D *>();
            for (auto *found : dialogs) {
                if (found->isVisible())
                    return found;
            }
        }
        return nullptr;
    }
    QTextStream m_input{stdin};
    QString m_engine = m_input.readLine();
    int m_port = m_input.readLine().toInt();
    QString m_database = m_input.readLine(), m_user = m_input.readLine(), m_password = m_input.readLine(),
            m_given = m_input.readLine(), m_folder = m_input.readLine();

private slots:
    // A wrong password, which is somebody's too; a test; then the right one, to be kept in a keychain that is not there.
    void connects()
    {
        find<QAction>(u"actConnect"_s)->trigger();
        QTRY_VERIFY(dialog<app::ConnectDialog>());
        const ConnectHand hand(*dialog<app::ConnectDialog>());
        database::Options options;
        options.engine = m_engine;
        options.host = u"127.0.0.1"_s;
        options.port = m_port;
        options.name = m_database;
        options.user = m_user;
        hand.fill(options, m_given);
        hand.click("test");
        QTRY_VERIFY_WITH_TIMEOUT(hand.head().contains(u"Stopped"), 20'000);
        hand.click("connect");
        QTRY_VERIFY_WITH_TIMEOUT(!hand.isBusy(), 20'000);
        hand.type("password", m_password);
        hand.click("test");
        {
            const Heartbeat heart;
            QTRY_VERIFY_WITH_TIMEOUT(hand.head().contains(u"Ready"), 20'000);
            QVERIFY2(heart.worst() <= Heartbeat::allowed, qPrintable(QString::number(heart.worst())));
        }
        hand.click("save");
        hand.click("connect");
        QTRY_COMPARE_WITH_TIMEOUT(rows(u"users"_s), 5, 20'000);
        QTRY_VERIFY(!dialog<QDialog>());
    }

    void resetsToATypedPassword()
    {
        clickRow(*table(u"users"_s), 0);
        QTRY_VERIFY(find<QPushButton>(u"resetKeyButton"_s) && find<QPushButton>(u"resetKeyButton"_s)->isEnabled());
        QTest::mouseClick(find<QPushButton>(u"resetKeyButton"_s), Qt::LeftButton);
        QTRY_VERIFY(dialog<QDialog>());
        auto *reset = dialog<QDialog>();
        clickIn(*reset, u"type"_s);
        QVERIFY(reset->findChild<QAbstractButton *>(u"type"_s)->isChecked());
        QTest::keyClicks(reset->findChild<QLineEdit *>(u"typed"_s), m_given);
        QTRY_VERIFY(reset->findChild<QPushButton *>(u"act"_s)->isEnabled());
        clickIn(*reset, u"act"_s);
        const Heartbeat heart;                  // a hash takes its time, elsewhere
        QTRY_VERIFY_WITH_TIMEOUT(reset->findChild<QWidget *>(u"newPassword"_s)
                && reset->findChild<QWidget *>(u"newPassword"_s)->isVisible(), 30'000);
        QVERIFY2(heart.worst() <= Heartbeat::allowed, qPrintable(QString::number(heart.worst())));
        reset->close();
        QTRY_VERIFY(!dialog<QDialog>());
    }

    // Shown, copied, and told to whoever asked for this visit.
    void resetsToAGeneratedPassword()
    {
        clickRow(*table(u"users"_s), 1);
        // Never the one of the user before, whose detail is closed to acts while the next is loaded.
        QTRY_VERIFY(find<QPushButton>(u"resetKeyButton"_s) && find<QPushButton>(u"resetKeyButton"_s)->isEnabled());
        QTest::mouseClick(find<QPushButton>(u"resetKeyButton"_s), Qt::LeftButton);
        QTRY_VERIFY(dialog<QDialog>());
        auto *reset = dialog<QDialog>();
        QTRY_VERIFY(reset->findChild<QPushButton *>(u"act"_s)->isEnabled());
        clickIn(*reset, u"act"_s);
        const Heartbeat heart;                  // a hash takes its time, elsewhere
        QTRY_VERIFY_WITH_TIMEOUT(reset->findChild<QWidget *>(u"newPassword"_s)
                && reset->findChild<QWidget *>(u"newPassword"_s)->isVisible(), 30'000);
        QVERIFY2(heart.worst() <= Heartbeat::allowed, qPrintable(QString::number(heart.worst())));
        clickIn(*reset, u"reveal"_s);
        clickIn(*reset, u"copy"_s);
        auto copied = QApplication::clipboard()->text().toUtf8();
        QVERIFY(copied.size() >= 12);
        for (auto &c : copied)
            c = char(c ^ 0x38);
        QFile answer(m_folder + u"/learnt"_s);
        QVERIFY(answer.open(QIODevice::WriteOnly) && answer.write(copied.toHex()) > 0);
        reset->close();
        QTRY_VERIFY(!dialog<QDialog>());
    }

    void revokes()
    {
        find<QAction>(u"actSessions"_s)->trigger();
        QTRY_VERIFY(rows(u"sessions"_s) > 0);
        clickRow(*table(u"sessions"_s), 0);
        QTRY_VERIFY(find<QPushButton>(u"revokeButton"_s)->isEnabled());
        QTest::mouseClick(find<QPushButton>(u"revokeButton"_s), Qt::LeftButton);
        QTRY_VERIFY(dialog<QDialog>());
        clickIn(*dialog<QDialog>(), u"revoke"_s);
        QTRY_VERIFY(!dialog<QDialog>());
    }

    void exports()
    {
        find<QAction>(u"actExport"_s)->trigger();
        QTRY_VERIFY(dialog<QDialog>());
        auto *file = dialog<QDialog>()->findChild<QLineEdit *>(u"file"_s);
        file->clear();
        QTest::keyClicks(file, m_folder + u"/sessions.csv"_s);
        clickIn(*dialog<QDialog>(), u"export"_s);
        QTRY_VERIFY(QFile::exists(m_folder + u"/sessions.csv"_s));
        dialog<QDialog>()->close();
    }

    void wasToldNothing()
    {
        for (const auto &name : {u"/proc/self/cmdline"_s, u"/proc/self/environ"_s}) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto text = file.readAll();
            QVERIFY(!text.contains(m_password.toUtf8()) && !text.contains(m_given.toUtf8()));
        }
    }

    void leaves()
    {
        find<QAction>(u"actDisconnect"_s)->trigger();
        for (auto *top : QApplication::topLevelWidgets())
            top->close();
    }
};

int main(int argc, char **argv)
{
    app::hardenProcess();
    QApplication qt(argc, argv);
    QApplication::setOrganizationName(u"Candela"_s);
    QApplication::setApplicationName(u"Candela"_s);
    app::Application application(qt, {});
    if (!application.start({}, {}))
        return 1;
    CanaryVisit visit;
    return QTest::qExec(&visit);
}

#include "canaryvisit.moc"
