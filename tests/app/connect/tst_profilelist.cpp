// The list of connections as a model: what stands in it, in which order, and what it says of changes.
#include "connectroom.h"
#include "look/celldelegate.h"
#include "look/profiledelegate.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace candela;
using namespace candela::app;
using namespace Qt::StringLiterals;
using candela::tests::ConnectRoom;
using candela::tests::shop;
using Tester = QAbstractItemModelTester;

class TestProfileList : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_room = std::make_unique<ConnectRoom>(); }
    void cleanup() { m_room.reset(); }
    void ordersByName();
    void followsTheProfiles();
    void marksWhatIsNotSaved();
    void saysPlaceAndTag();
    void holdsWhatIsSearched();
    void takesHostileNames();
    void takesThousands();

private:
    static QStringList names(const ProfileList &list)
    {
        QStringList result;
        for (int i = 0; i < list.rowCount(); ++i)
            result << list.index(i).data().toString();
        return result;
    }
    static QString at(const ProfileList &list, int row, int role) { return list.index(row).data(role).toString(); }

    std::unique_ptr<ConnectRoom> m_room;
};

void TestProfileList::ordersByName()
{
    for (const auto &name : {u"shop 10"_s, u"Forum"_s, u"shop 9"_s, u"ärzte"_s, u"blog"_s})
        m_room->add(shop(name));
    ProfileList list(m_room->profiles());
    const Tester tester(&list, Tester::FailureReportingMode::QtTest);
    QCOMPARE(
        names(list).mid(names(list).indexOf(u"blog"_s)).filter(u"shop"_s), (QStringList{u"shop 9"_s, u"shop 10"_s}));
    QVERIFY(names(list).indexOf(u"blog"_s) < names(list).indexOf(u"Forum"_s));
    QVERIFY(names(list).indexOf(u"Forum"_s) < names(list).indexOf(u"shop 9"_s));
}

void TestProfileList::followsTheProfiles()
{
    ProfileList list(m_room->profiles());
    const Tester tester(&list, Tester::FailureReportingMode::QtTest);
    QCOMPARE(list.rowCount(), 0);
    const auto id = m_room->add(shop());
    QCOMPARE(names(list), QStringList{u"shop-prod"_s});
    QCOMPARE(list.rowOf(id), 0);
    auto other = *m_room->profiles().find(id);
    other.name = u"shop, renamed"_s;
    m_room->add(other);
    QCOMPARE(names(list), QStringList{u"shop, renamed"_s});
    QVERIFY(m_room->profiles().remove(id));
    QCOMPARE(list.rowCount(), 0);
    QCOMPARE(list.rowOf(id), -1);
}

void TestProfileList::marksWhatIsNotSaved()
{
    const auto saved = m_room->add(shop());
    ProfileList list(m_room->profiles());
    const Tester tester(&list, Tester::FailureReportingMode::QtTest);
    const int role = look::ProfileDelegate::MarkRole;
    QCOMPARE(at(list, 0, role), QString());
    QSignalSpy told(&list, &QAbstractItemModel::dataChanged);
    list.setChanged(saved, true);
    list.setChanged(saved, true);
    QCOMPARE(told.size(), 1);
    QCOMPARE(at(list, 0, role), u"Changed"_s);
    QVERIFY(at(list, 0, Qt::AccessibleTextRole).contains(u"Changed"_s));

    auto fresh = Profile();
    fresh.id = QUuid::createUuid();
    list.putUnsaved(fresh);
    QCOMPARE(names(list), (QStringList{u"New connection"_s, u"shop-prod"_s}));
    QCOMPARE(at(list, 0, role), u"Not saved"_s);
    fresh.name = u"aaa"_s;
    list.putUnsaved(fresh);
    QCOMPARE(names(list), (QStringList{u"aaa"_s, u"shop-prod"_s}));
    fresh.options.engine = u"postgres"_s;
    fresh.name = u"zzz"_s;
    m_room->add(fresh);
    QCOMPARE(names(list), (QStringList{u"shop-prod"_s, u"zzz"_s})); // saved: among the others
    QCOMPARE(at(list, 1, role), QString());
    QCOMPARE(at(list, 0, role), u"Changed"_s);
    list.removeUnsaved(saved);
    QCOMPARE(list.rowCount(), 2); // it is saved
}

void TestProfileList::saysPlaceAndTag()
{
    m_room->add(shop());
    Profile file;
    file.name = u"a file"_s;
    file.options.engine = u"sqlite"_s;
    file.options.file = u"/srv/site/data/blog.db"_s;
    m_room->add(file);
    ProfileList list(m_room->profiles());
    QCOMPARE(at(list, 0, look::SecondaryRole), u"/srv/site/data"_s);
    QCOMPARE(at(list, 1, look::SecondaryRole), u"db-1.internal/auth"_s);
    QCOMPARE(list.index(1).data(look::ProfileDelegate::EnvironmentRole).toInt(), int(look::Environment::Production));
    QCOMPARE(at(list, 1, Qt::AccessibleTextRole), u"shop-prod, Production, db-1.internal/auth"_s);
}

void TestProfileList::holdsWhatIsSearched()
{
    auto profile = shop();
    profile.options.others = {{u"db-2.internal"_s, 5433}};
    m_room->add(profile);
    ProfileList list(m_room->profiles());
    const auto text = at(list, 0, ProfileList::SearchRole);
    for (const auto &part : {u"shop-prod"_s, u"db-1.internal"_s, u"db-2.internal"_s, u"auth"_s, u"Production"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    QVERIFY(!text.contains(u"candela_ops"_s));
}

void TestProfileList::takesHostileNames()
{
    const QStringList hostile{u"<b>bold</b><img src=x>"_s, u"a 'quoted' \"name\"; drop table"_s, u"\u202egnp.exe"_s,
        u"日本語 ünïcödé 🗝"_s};
    for (const auto &name : hostile)
        m_room->add(shop(name));
    ProfileList list(m_room->profiles());
    for (int i = 0; i < list.rowCount(); ++i) {
        QVERIFY(hostile.contains(list.index(i).data().toString()));
        const auto tip = at(list, i, Qt::ToolTipRole);
        QVERIFY2(!tip.contains(u"<img"_s), qPrintable(tip));
    }
}

void TestProfileList::takesThousands()
{
    // As one import, which is one change.
    const int many = 2000;
    QList<QUuid> ids;
    ConnectRoom other;
    QByteArray json;
    const auto first = other.add(shop(u"shop 0"_s));
    QVERIFY(other.profiles().exportTo(other.folder().filePath(u"one.json"_s), {first}));
    for (int i = 0; i < 10; ++i)
        QVERIFY(m_room->profiles().importFrom(other.folder().filePath(u"one.json"_s)));
    while (m_room->profiles().all().size() < many) {
        ids.clear();
        for (const auto &profile : m_room->profiles().all())
            ids << profile.id;
        const auto file = m_room->folder().filePath(u"%1.json"_s.arg(ids.size()));
        QVERIFY(m_room->profiles().exportTo(file, ids.first(qMin<qsizetype>(ids.size(), many - ids.size()))));
        QVERIFY(m_room->profiles().importFrom(file));
    }
    QElapsedTimer timer;
    timer.start();
    ProfileList list(m_room->profiles());
    QCOMPARE(list.rowCount(), many);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(names(list).first(), u"shop 0"_s);
}

QTEST_MAIN(TestProfileList)
#include "tst_profilelist.moc"
