#include "settings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace candela::app;
using namespace Qt::StringLiterals;
using candela::database::Secret;
using candela::database::Tls;
using candela::look::Environment;

class TestSettings : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void startsEmpty();
    void keepsWindowSchemeAndLanguage();
    void keepsAConnection();
    void keepsNoPassword();
    void isPrivate();
    void makesAnOpenFilePrivate();
    void readsDamageAsTheSaferValue();
    void saysThatItCannotWrite();

private:
    QString file() const { return m_folder->filePath(u"Candela/Candela.conf"_s); }
    QByteArray contents() const;
    void write(const QByteArray &contents) const;
    static Profile profile();

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

Profile TestSettings::profile()
{
    Profile profile;
    profile.name = u"shop, prod; \"quoted\" @1 ünter"_s;
    profile.environment = Environment::Production;
    profile.options.engine = u"postgres"_s;
    profile.options.host = u"db-1.internal"_s;
    profile.options.port = 6432;
    profile.options.name = u"auth"_s;
    profile.options.user = u"candela_ops"_s;
    profile.options.password = Secret(u"tavern-oblique-Mango7"_s);
    profile.options.tls = Tls::Off;
    profile.options.authority = u"/etc/ssl/own ca.pem"_s;
    profile.options.readOnly = true;
    profile.mapping.users = {u"app"_s, u"people"_s};
    profile.mapping.keys = {{}, u"logins"_s};
    profile.mapping.withoutSessions = true;
    return profile;
}

void TestSettings::startsEmpty()
{
    const Settings settings;
    QCOMPARE(settings.scheme(), SchemeChoice::System);
    QVERIFY(settings.windowGeometry().isEmpty());
    QVERIFY(settings.language().isEmpty());
    QVERIFY(settings.lastConnection().options.engine.isEmpty());
    QVERIFY(contents().isEmpty());
}

void TestSettings::keepsWindowSchemeAndLanguage()
{
    const QByteArray geometry("\x01\x00\xd9\xd0 window", 11);
    for (const auto scheme : {SchemeChoice::Light, SchemeChoice::Dark, SchemeChoice::System}) {
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

void TestSettings::keepsAConnection()
{
    const auto kept = profile();
    Settings first;
    first.setLastConnection(kept);
    QVERIFY(first.save());
    const auto read = Settings().lastConnection();
    QCOMPARE(read.name, kept.name);
    QCOMPARE(read.environment, kept.environment);
    QCOMPARE(read.options.engine, kept.options.engine);
    QCOMPARE(read.options.host, kept.options.host);
    QCOMPARE(read.options.port, kept.options.port);
    QCOMPARE(read.options.name, kept.options.name);
    QCOMPARE(read.options.user, kept.options.user);
    QCOMPARE(read.options.tls, kept.options.tls);
    QCOMPARE(read.options.authority, kept.options.authority);
    QCOMPARE(read.options.readOnly, true);
    QVERIFY(read.options.file.isEmpty());
    QCOMPARE(read.mapping.users, kept.mapping.users);
    QCOMPARE(read.mapping.keys, kept.mapping.keys);
    QVERIFY(read.mapping.sessions.table.isEmpty());
    QVERIFY(read.mapping.withoutSessions);

    // The next one leaves nothing of it.
    Profile other;
    other.options.engine = u"sqlite"_s;
    other.options.file = u"/data/site.db"_s;
    first.setLastConnection(other);
    QVERIFY(first.save());
    const auto again = Settings().lastConnection();
    QCOMPARE(again.options.file, other.options.file);
    QVERIFY(again.options.host.isEmpty());
    QCOMPARE(again.options.readOnly, false);
    QCOMPARE(again.options.tls, Tls::Verified);
    QCOMPARE(again.environment, Environment::None);
    QVERIFY(again.mapping.users.table.isEmpty());
    QVERIFY(!again.mapping.withoutSessions);
}

void TestSettings::keepsNoPassword()
{
    Settings settings;
    settings.setLastConnection(profile());
    QVERIFY(settings.save());
    QVERIFY(settings.lastConnection().options.password.isEmpty());
    QVERIFY(contents().contains("candela_ops"));
    QVERIFY(!contents().contains("tavern"));
    QVERIFY(!contents().toLower().contains("password"));
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
    write("[look]\nscheme=purple\n[connection]\nengine=postgres\nport=99999\ntls=perhaps\nreadOnly=perhaps\nenvironment=7\n");
    const Settings settings;
    QCOMPARE(settings.scheme(), SchemeChoice::System);
    const auto read = settings.lastConnection();
    QCOMPARE(read.options.port, 5432);
    QCOMPARE(read.options.tls, Tls::Verified);
    QCOMPARE(read.options.readOnly, true);
    QCOMPARE(read.environment, Environment::None);

    write("[connection]\nengine=oracle\nhost=db-1.internal\n");
    QVERIFY(Settings().lastConnection().options.engine.isEmpty());
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
