#include "settings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace candela::app;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void startsEmpty();
    void keepsWindowSchemeAndLanguage();
    void keepsTheLastProfile();
    void keepsAWindowForEachConnection();
    void keepsKeys();
    void isPrivate();
    void makesAnOpenFilePrivate();
    void readsDamageAsTheSaferValue();
    void saysThatItCannotWrite();

private:
    QString file() const { return m_folder->filePath(u"Candela/Candela.conf"_s); }
    QByteArray contents() const;
    void write(const QByteArray &contents) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

static constexpr auto mine = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

void TestSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("XDG_CONFIG_HOME", m_folder->path().toUtf8());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
}

QByteArray TestSettings::contents() const
{
    QFile opened(file());
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

void TestSettings::write(const QByteArray &contents) const
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"Candela"_s));
    QFile opened(file());
    QVERIFY(opened.open(QIODevice::WriteOnly));
    QCOMPARE(opened.write(contents), contents.size());
}

void TestSettings::startsEmpty()
{
    const Settings settings;
    QCOMPARE(settings.scheme(), SchemeChoice::System);
    QVERIFY(settings.windowGeometry().isEmpty());
    QVERIFY(settings.language().isEmpty());
    QVERIFY(settings.lastProfile().isNull());
    QVERIFY(contents().isEmpty());
}

void TestSettings::keepsWindowSchemeAndLanguage()
{
    const QByteArray geometry("\x01\x00\xd9\xd0 window", 11);
    for (const auto scheme : {SchemeChoice::Light, SchemeChoice::Dark, SchemeChoice::ContrastLight,
             SchemeChoice::ContrastDark, SchemeChoice::System}) {
        Settings first;
        first.setWindowGeometry(geometry);
        first.setScheme(scheme);
        first.setLanguage(u"nb"_s);
        QVERIFY(first.save());
        const Settings second;
        QCOMPARE(second.windowGeometry(), geometry);
        QCOMPARE(second.scheme(), scheme);
        QCOMPARE(second.language(), u"nb"_s);
    }
}

void TestSettings::keepsTheLastProfile()
{
    const auto id = QUuid::createUuid();
    Settings first;
    for (const auto &last : {id, QUuid(), id}) {
        first.setLastProfile(last);
        QVERIFY(first.save());
        QCOMPARE(Settings().lastProfile(), last);
    }
}

void TestSettings::keepsAWindowForEachConnection()
{
    const auto shop = QUuid::createUuid(), blog = QUuid::createUuid();
    {
        Settings settings;
        settings.setWindowGeometry("general");
        settings.setWindowGeometry("of the shop", shop);
        settings.setWindowGeometry("of the blog", blog);
        settings.forget(blog);
        QVERIFY(settings.save());
    }
    const Settings settings;
    QCOMPARE(settings.windowGeometry(), QByteArray("general"));
    QCOMPARE(settings.windowGeometry(shop), QByteArray("of the shop"));
    QVERIFY(settings.windowGeometry(blog).isEmpty());
}

void TestSettings::keepsKeys()
{
    const QHash<QString, QKeySequence> keys{{u"actFind"_s, u"Ctrl+Shift+K"_s}, {u"actExport"_s, {}}};
    Settings first;
    QVERIFY(first.keys().isEmpty());
    first.setKeys(keys);
    QVERIFY(first.save());
    QCOMPARE(Settings().keys(), keys);
    first.setKeys({});
    QVERIFY(first.save());
    QVERIFY(Settings().keys().isEmpty());
}

void TestSettings::isPrivate()
{
    const auto before = umask(022);
    {
        Settings settings;
        QCOMPARE(QFile::permissions(file()), mine);
        settings.setLanguage(u"de"_s);
    }
    // Written unasked, by QSettings itself.
    QVERIFY(contents().contains("language=de"));
    QCOMPARE(QFile::permissions(file()), mine);
    Settings settings;
    settings.setLanguage(u"nb"_s);
    QVERIFY(settings.save());
    QCOMPARE(QFile::permissions(file()), mine);
    umask(before);
}

void TestSettings::makesAnOpenFilePrivate()
{
    write("[look]\nscheme=dark\n");
    QVERIFY(QFile::setPermissions(file(), mine | QFile::ReadGroup | QFile::ReadOther));
    Settings settings;
    QCOMPARE(settings.scheme(), SchemeChoice::Dark);
    QCOMPARE(QFile::permissions(file()), mine);
    QVERIFY(QFile::setPermissions(file(), mine | QFile::ReadOther));
    settings.setScheme(SchemeChoice::Light);
    QVERIFY(settings.save());
    QCOMPARE(QFile::permissions(file()), mine);
}

void TestSettings::readsDamageAsTheSaferValue()
{
    write("[look]\nscheme=purple\n[connection]\nlast=shop\n[keys]\nactFind=no key\n");
    const Settings settings;
    QCOMPARE(settings.scheme(), SchemeChoice::System);
    QVERIFY(settings.lastProfile().isNull());
    QVERIFY(settings.keys().isEmpty());
}

void TestSettings::saysThatItCannotWrite()
{
    // A folder in the file's place stops root as well.
    QVERIFY(QDir(m_folder->path()).mkpath(u"Candela/Candela.conf"_s));
    Settings settings;
    settings.setLanguage(u"de"_s);
    const auto saved = settings.save();
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, candela::database::Error::Kind::Unwritable);
    QCOMPARE(saved.error().subject, file());
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
