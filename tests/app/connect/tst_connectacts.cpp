// What can be done with saved connections beside opening them: duplicate, delete, export, import, go through many.
#include "connectroom.h"
#include "look/profiledelegate.h"

#include <QFileDialog>
#include <QMenu>

using namespace candela;
using namespace candela::app;
using namespace Qt::StringLiterals;
using candela::tests::ConnectHand;
using candela::tests::ConnectRoom;
using candela::tests::shop;

class TestConnectActs : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_room.reset(); }
    void duplicates();
    void asksBeforeDeleting();
    void deletesByKey();
    void deletesTheLast();
    void dropsANewOneUnasked();
    void exportsAndImports();
    void exportsOne();
    void refusesToImportOtherFiles();
    void goesThroughThousands();

private:
    ConnectHand hand() const { return m_room->hand(); }
    QDialog *question() const { return m_room->dialog().findChild<QDialog *>(u"removeProfileDialog"_s); }
    void answer(const char *button) const
    {
        QVERIFY(question() && question()->isVisible());
        QTest::mouseClick(question()->findChild<QPushButton *>(QLatin1String(button)), Qt::LeftButton);
        QTRY_VERIFY(!question());
    }
    void chooseFile(const char *action, const QString &path) const;

    std::unique_ptr<ConnectRoom> m_room;
};

void TestConnectActs::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    look::Theme::apply(look::Scheme::Light);
}

void TestConnectActs::init()
{
    m_room = std::make_unique<ConnectRoom>();
    tests::addThree(*m_room);
    m_room->open();
}

void TestConnectActs::duplicates()
{
    hand().choose(u"shop-prod"_s);
    hand().click("duplicateProfile");
    QCOMPARE(hand().names().size(), 4);
    QCOMPARE(hand().edit("host")->text(), u"db-1.internal"_s);
    QVERIFY(hand().edit("name")->text().startsWith(u"shop-prod"_s) && hand().edit("name")->text() != u"shop-prod"_s);
    QCOMPARE(hand().list()->currentIndex().data(look::ProfileDelegate::MarkRole).toString(), u"Not saved"_s);
    QCOMPARE(m_room->kept().size(), 3);
    hand().click("save");
    QCOMPARE(m_room->kept().size(), 4);
    QVERIFY(m_room->kept().at(3).id != m_room->kept().at(0).id);
}

void TestConnectActs::asksBeforeDeleting()
{
    hand().choose(u"shop-prod"_s);
    hand().type("user", u"half typed"_s);
    hand().click("removeProfile");
    QStringList said;
    for (const auto *label : question()->findChildren<QLabel *>())
        said << label->text();
    QVERIFY2(said.join(u' ').contains(u"shop-prod"_s) && said.join(u' ').contains(u"keychain"_s),
        qPrintable(said.join(u' ')));
    QTest::keyClick(question(), Qt::Key_Return); // never destroys
    QTRY_VERIFY(!question());
    QCOMPARE(m_room->kept().size(), 3);
    QCOMPARE(hand().edit("user")->text(), u"half typed"_s);

    hand().click("removeProfile");
    answer("confirmRemove");
    QCOMPARE(hand().names(), (QStringList{u"blog"_s, u"forum"_s}));
    QCOMPARE(hand().current(), u"forum"_s);
    QCOMPARE(hand().edit("name")->text(), u"forum"_s);
    QCOMPARE(m_room->kept().size(), 2);
    // A file has no password.
    hand().choose(u"blog"_s);
    hand().click("removeProfile");
    for (const auto *label : question()->findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(u"keychain"_s), qPrintable(label->text()));
    answer("cancelRemove");
}

void TestConnectActs::deletesByKey()
{
    hand().choose(u"forum"_s);
    hand().list()->setFocus();
    QTest::keyClick(hand().list(), Qt::Key_Delete);
    answer("confirmRemove");
    QCOMPARE(hand().names(), (QStringList{u"blog"_s, u"shop-prod"_s}));
    QCOMPARE(hand().current(), u"shop-prod"_s);
    // Without a keychain nobody can say that its item is gone.
    QTRY_VERIFY2(hand().head().contains(u"may still be in the keychain"_s), qPrintable(hand().head()));
}

void TestConnectActs::deletesTheLast()
{
    for (int left = 3; left > 0; --left) {
        hand().click("removeProfile");
        answer("confirmRemove");
        QTRY_COMPARE(m_room->kept().size(), left - 1);
    }
    QCOMPARE(hand().names(), QStringList{u"New connection"_s});
    QVERIFY(hand().edit("host")->text().isEmpty());
    QVERIFY(hand().edit("name")->text().isEmpty());
}

void TestConnectActs::dropsANewOneUnasked()
{
    hand().click("newProfile");
    hand().type("host", u"somewhere"_s);
    hand().click("removeProfile");
    QVERIFY(!question());
    QCOMPARE(hand().names().size(), 3);
    QCOMPARE(hand().current(), u"blog"_s);
}

void TestConnectActs::chooseFile(const char *action, const QString &path) const
{
    m_room->dialog().findChild<QAction *>(QLatin1String(action))->trigger();
    auto *files = m_room->dialog().findChild<QFileDialog *>(u"fileDialog"_s);
    QVERIFY(files && files->isVisible());
    files->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
    QMetaObject::invokeMethod(files, "accept");
    QTRY_VERIFY(!m_room->dialog().findChild<QFileDialog *>(u"fileDialog"_s));
}

void TestConnectActs::exportsAndImports()
{
    const auto path = m_room->folder().filePath(u"for others.json"_s);
    hand().choose(u"shop-prod"_s);
    hand().type("password", u"tavern-oblique"_s);
    chooseFile("exportProfiles", path);
    QCOMPARE(hand().head(), u"3 connection(s) exported"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto written = file.readAll();
    QVERIFY(written.contains("db-1.internal") && !written.contains("tavern"));
    chooseFile("importProfiles", path);
    QCOMPARE(hand().head(), u"3 connection(s) imported"_s);
    QCOMPARE(hand().names().size(), 6);
    QVERIFY(hand().names().contains(u"shop-prod 2"_s));
    QCOMPARE(hand().current(), u"shop-prod"_s); // and what was typed is still there
    QVERIFY(hand().edit("password")->text() == u"tavern-oblique"_s);
    hand().choose(u"shop-prod 2"_s);
    QVERIFY(hand().find<QCheckBox>("readOnly")->isChecked());
    QVERIFY(hand().edit("password")->text().isEmpty());
}

void TestConnectActs::exportsOne()
{
    const auto path = m_room->folder().filePath(u"one.json"_s);
    hand().choose(u"forum"_s);
    chooseFile("exportProfile", path);
    Profiles other(m_room->folder().filePath(u"other.json"_s));
    QCOMPARE(*other.importFrom(path), 1);
    QCOMPARE(other.all().at(0).name, u"forum"_s);
    hand().click("newProfile");
    QVERIFY(!m_room->dialog().findChild<QAction *>(u"exportProfile"_s)->isEnabled());
}

void TestConnectActs::refusesToImportOtherFiles()
{
    const auto path = m_room->folder().filePath(u"notes.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"these\": \"are notes\"");
    file.close();
    chooseFile("importProfiles", path);
    QVERIFY2(hand().head().contains(u"notes.json holds no connections"_s), qPrintable(hand().head()));
    QCOMPARE(hand().names().size(), 3);
}

void TestConnectActs::goesThroughThousands()
{
    const auto path = m_room->folder().filePath(u"many.json"_s);
    auto &profiles = m_room->profiles();
    while (profiles.all().size() < 2000) {
        QList<QUuid> ids;
        for (const auto &profile : profiles.all())
            ids << profile.id;
        QVERIFY(profiles.exportTo(path, ids));
        QVERIFY(profiles.importFrom(path));
    }
    hand().choose(u"blog"_s);
    hand().list()->setFocus();
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 200; ++i)
        QTest::keyClick(hand().list(), Qt::Key_Down);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(hand().edit("name")->text(), hand().current());
    QCOMPARE(hand().list()->currentIndex().row(), 200);
    timer.start();
    hand().edit("profileSearch")->setText(u"shop-prod 77"_s);
    QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(hand().names().contains(u"shop-prod 77"_s));
}

QTEST_MAIN(TestConnectActs)
#include "tst_connectacts.moc"
