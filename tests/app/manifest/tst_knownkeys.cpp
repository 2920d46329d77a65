// The folder of known keys: what is kept, under which name, for whom to read; and what is damaged there.
#include "knownkeys.h"

#include "lib/report/hostilefolder.h"
#include "someones.h"

#include <QFileInfo>
#include <QTest>

using namespace candela;
using namespace candela::app;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using database::Error;

class TestKnownKeys : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void knowsNobodyAtFirst();
    void addsAndRemoves();
    void listsOurOwnFirst();
    void namesByTheFile_data();
    void namesByTheFile();
    void tellsTwoOfTheSameNameApart();
    void refuses_data();
    void refuses();
    void knowsEachOnce();
    void keepsOurOwn();
    void mendsOurOwn();
    void ignoresWhatIsDamaged();
    void isPrivate();
    void saysThatItCannotBeWritten();
    void showsHalfTheFingerprint();

private:
    KnownKeys known() const { return KnownKeys(m_folder->filePath(u"config/report-keys"_s)); }
    // A file of somebody's public key, as it is given away.
    QString pem(char person, const QString &name) const
    {
        const auto path = m_folder->filePath(name);
        if (!put(path, keyOf(person).publicKey().pem()))
            qFatal("no file can be written here");
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestKnownKeys::knowsNobodyAtFirst()
{
    const auto found = known().load();
    QVERIFY(found.keys.isEmpty() && found.damaged.isEmpty());
    QVERIFY(!QFileInfo::exists(known().folder()));
}

void TestKnownKeys::addsAndRemoves()
{
    const auto added = known().add(pem('a', u"ada.pem"_s));
    QVERIFY(added);
    QCOMPARE(added->name, u"ada"_s);
    auto found = known().load();
    QCOMPARE(found.publicKeys(), QList{keyOf('a').publicKey()});
    QCOMPARE(found.find(keyOf('a').publicKey())->name, u"ada"_s);
    QVERIFY(!found.keys.first().isOwn());
    QVERIFY(!found.find(keyOf('b').publicKey()));

    QVERIFY(known().remove(*added));
    QVERIFY(known().load().keys.isEmpty());
    QVERIFY(known().remove(*added));
    QVERIFY(known().putBack(*added));
    found = known().load();
    QCOMPARE(found.keys.size(), 1);
    QCOMPARE(found.keys.first().name, u"ada"_s);
}

void TestKnownKeys::listsOurOwnFirst()
{
    QVERIFY(known().add(pem('a', u"ada.pem"_s)) && known().add(pem('b', u"Bob.pem"_s)));
    QVERIFY(known().keepOwn(keyOf('z').publicKey()));
    QStringList names;
    for (const auto &key : known().load().keys)
        names << key.name;
    QCOMPARE(names, (QStringList{QString(), u"Bob"_s, u"ada"_s}));
}

void TestKnownKeys::namesByTheFile_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    QTest::newRow("with dots") << u"db-1.internal.pem"_s << u"db-1.internal"_s;
    QTest::newRow("without ending") << u"ada"_s << u"ada"_s;
    QTest::newRow("letters of any script") << u"Zoë 数据.pem"_s << u"Zoë 数据"_s;
    QTest::newRow("hidden") << u"..pem"_s << u"key"_s;
    QTest::newRow("turned round") << u"a\u202Eb<i>.pem"_s << u"a-b-i-"_s;
    QTest::newRow("long") << QString(200, u'x') + u".pem"_s << QString(60, u'x');
}

void TestKnownKeys::namesByTheFile()
{
    QFETCH(QString, file);
    QFETCH(QString, name);
    const auto added = known().add(pem('a', file));
    QVERIFY2(added, added ? "" : qPrintable(added.error().subject));
    QCOMPARE(added->name, name);
    QCOMPARE(known().load().keys.first().name, name);
}

void TestKnownKeys::tellsTwoOfTheSameNameApart()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"mail"_s));
    QVERIFY(known().add(pem('a', u"key.pem"_s)));
    const auto second = known().add(pem('b', u"mail/key.pem"_s));
    QCOMPARE(second->name, u"key 2"_s);
    QCOMPARE(known().load().find(keyOf('a').publicKey())->name, u"key"_s);
}

void TestKnownKeys::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Error::Kind>("kind");
    const auto good = keyOf('a').publicKey().pem();
    QTest::newRow("nothing") << QByteArray() << Error::Kind::Input;
    QTest::newRow("a private key") << QByteArray(
        "-----BEGIN PRIVATE KEY-----\n"
        "MC4CAQAwBQYDK2VwBCIEIGtra2tra2tra2tra2tra2tra2tra2tra2tra2tra2tr\n-----END PRIVATE KEY-----\n")
                                   << Error::Kind::Input;
    QTest::newRow("half of one") << good.left(60) << Error::Kind::Input;
    QTest::newRow("far too much") << QByteArray(20'000, '#') + '\n' + good << Error::Kind::Input;
    QTest::newRow("no file") << QByteArray("-") << Error::Kind::Missing;
}

void TestKnownKeys::refuses()
{
    QFETCH(QByteArray, content);
    QFETCH(Error::Kind, kind);
    const auto path = m_folder->filePath(u"some.pem"_s);
    if (content != "-")
        QVERIFY(put(path, content));
    const auto added = known().add(path);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, kind);
    QVERIFY(!QFileInfo::exists(known().folder()));
    QCOMPARE(known().add(m_folder->path()).error().kind, Error::Kind::Missing);
}

void TestKnownKeys::knowsEachOnce()
{
    const auto file = pem('a', u"ada.pem"_s);
    QVERIFY(known().add(file));
    const auto again = known().add(pem('a', u"other.pem"_s));
    QCOMPARE(again.error().kind, Error::Kind::Conflict);
    QCOMPARE(again.error().subject, u"ada"_s);
    QVERIFY(known().keepOwn(keyOf('z').publicKey()));
    QVERIFY(known().add(pem('z', u"mine.pem"_s)).error().subject.isEmpty());
    QCOMPARE(known().load().keys.size(), 2);
}

void TestKnownKeys::keepsOurOwn()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(known().keepOwn(keyOf('z').publicKey()));
    QVERIFY(known().keepOwn(keyOf('y').publicKey()));
    const auto found = known().load();
    QCOMPARE(found.keys.size(), 2);
    for (const auto &key : found.keys)
        QCOMPARE(known().remove(key).error().kind, Error::Kind::Input);
    QCOMPARE(known().load().keys.size(), 2);
}

void TestKnownKeys::mendsOurOwn()
{
    QVERIFY(known().keepOwn(keyOf('z').publicKey()));
    const auto path = known().load().keys.first().file;
    QVERIFY(put(path, "damaged"));
    QVERIFY(known().load().keys.isEmpty());
    QVERIFY(known().keepOwn(keyOf('z').publicKey()));
    QCOMPARE(known().load().keys.size(), 1);
    QCOMPARE(contentOf(path + u".damaged"_s), "damaged");
    QVERIFY(known().load().damaged.isEmpty());
}

void TestKnownKeys::ignoresWhatIsDamaged()
{
    QVERIFY(known().add(pem('a', u"ada.pem"_s)));
    const auto folder = known().folder() + u"/known/"_s;
    QVERIFY(put(folder + u"bad.pem"_s, "no key") && put(folder + u"notes.txt"_s, "not looked at"));
    QVERIFY(QFile::link(folder + u"nowhere"_s, folder + u"link.pem"_s));
    QCOMPARE(::mkfifo(QFile::encodeName(folder + u"pipe.pem"_s).constData(), 0600), 0);
    const auto found = known().load();
    QCOMPARE(found.keys.size(), 1);
    QCOMPARE(found.damaged, (QStringList{folder + u"bad.pem"_s, folder + u"link.pem"_s, folder + u"pipe.pem"_s}));
    QCOMPARE(contentOf(folder + u"bad.pem"_s), "no key");
}

void TestKnownKeys::isPrivate()
{
    const Umask none(0);
    QVERIFY(known().keepOwn(keyOf('z').publicKey()) && known().add(pem('a', u"ada.pem"_s)));
    for (const auto &path : {known().folder(), known().folder() + u"/own"_s, known().folder() + u"/known"_s,
             known().load().keys.first().file, known().load().keys.last().file}) {
        const auto others = QFileInfo(path).permissions() & QFile::Permissions(0x0077);
        QVERIFY2(others == QFile::Permissions(), qPrintable(path));
    }
}

void TestKnownKeys::saysThatItCannotBeWritten()
{
    QVERIFY(put(m_folder->filePath(u"config"_s), "in the way"));
    const auto added = known().add(pem('a', u"ada.pem"_s));
    QCOMPARE(added.error().kind, Error::Kind::Unwritable);
    QVERIFY(!known().keepOwn(keyOf('z').publicKey()));
    QVERIFY(QFile::remove(m_folder->filePath(u"config"_s)));
    QVERIFY(known().makeFolder());
    const SmallFiles limit(10);
    QCOMPARE(known().keepOwn(keyOf('z').publicKey()).error().kind, Error::Kind::Full);
    QVERIFY(known().load().keys.isEmpty() && known().load().damaged.isEmpty());
}

void TestKnownKeys::showsHalfTheFingerprint()
{
    const auto key = keyOf('a').publicKey();
    const auto text = fingerprintText(key);
    QCOMPARE(text.size(), 8 * 4 + 7);
    QCOMPARE(QString(text).remove(u' ').toLatin1(), key.fingerprint().toHex().left(32));
}

QTEST_GUILESS_MAIN(TestKnownKeys)
#include "tst_knownkeys.moc"
