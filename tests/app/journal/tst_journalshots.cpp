// Pictures of the journal for people to look at: full, empty, not as it was left, in each scheme and language.
#include "../window/mainwindowhand.h"
#include "databaseview.h"
#include "writtenjournal.h"

#include <QJsonArray>
#include <QLocale>
#include <QTranslator>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using journal::Act;
using journal::Outcome;

class TestJournalShots : public QObject
{
    Q_OBJECT
    std::unique_ptr<LuciaFixture> m_fixture;
    std::unique_ptr<WrittenJournal> m_journal;

    app::Profile profile() const
    {
        auto profile = profileOf(*m_fixture);
        profile.name = u"shop-prod"_s;
        profile.environment = look::Environment::Production;
        return profile;
    }
    bool write(Act act, const QString &subject, Outcome outcome, const QJsonObject &after = {}) const
    {
        return m_journal->write(WrittenJournal::entry(act, subject, u"shop-prod"_s), outcome, after);
    }
    void fill() const
    {
        auto entry = WrittenJournal::entry(Act::RevokeSessions, {}, u"shop-prod"_s);
        entry.counts = {{u"matched"_s, 261'903}};
        entry.predicate = {{u"states"_s, QJsonArray{u"dead"_s}}};
        QVERIFY(m_journal->write(entry, Outcome::Stopped, {{u"done"_s, 131'000}, {u"left"_s, 130'903}}));
        QVERIFY(write(Act::DisablePassword, u"username:svc-import"_s, Outcome::Done));
        QVERIFY(write(Act::RenameKey, u"email:t.brandt@fjordpost.no"_s, Outcome::Refused));
        QVERIFY(write(Act::EditUser, u"0kx93h2m1r8y7q"_s, Outcome::Done));
        QVERIFY(write(Act::DeleteUser, u"w1q3e5k2m9u4i"_s, Outcome::Unknown, {{u"keys"_s, 2}, {u"sessions"_s, 0}}));
        QVERIFY(write(Act::UndoRevocation, {}, Outcome::Partly, {{u"done"_s, 4}, {u"left"_s, 1}}));
        QVERIFY(write(Act::ExportReport, {}, Outcome::Done, {{u"rows"_s, 9412}}));
        QVERIFY(write(Act::TrustTriggers, {}, Outcome::Failed));
        QVERIFY(m_journal->journal.append(WrittenJournal::entry(Act::CreateKey, u"github:4711"_s, u"shop-prod"_s)));
        QVERIFY(write(Act::ResetKey, u"email:mara.lindqvist@fjordpost.no"_s, Outcome::Done, {{u"sessions"_s, 3}}));
        entry.counts = {{u"matched"_s, 37}, {u"users"_s, 12}};
        entry.predicate = {{u"states"_s, QJsonArray{u"active"_s, u"idle"_s}}};
        for (int i = 0; i < 37; ++i)
            entry.fingerprints << u"%1"_s.arg(quint32(0x9f2c61d0) + quint32(i) * 1'234'567, 8, 16, QChar(u'0'));
        QVERIFY(m_journal->write(entry, Outcome::Done, {{u"done"_s, 37}, {u"users"_s, 12}, {u"already_gone"_s, 0}, {u"changed"_s, 0}}));
    }
private slots:
    void initTestCase()
    {
        QCoreApplication::setApplicationName(u"candela-tst-journalshots"_s);
        prepareApplication();
        m_fixture = std::make_unique<LuciaFixture>(u"sqlite"_s);
    }
    void init() { m_journal = std::make_unique<WrittenJournal>(); }
    void cleanupTestCase() { QDir(WrittenJournal::folder()).removeRecursively(); }

    void page_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        QTest::newRow("light") << false << QSize(1280, 800) << u"en"_s;
        QTest::newRow("dark") << true << QSize(1280, 800) << u"en"_s;
        QTest::newRow("1024-light") << false << QSize(1024, 768) << u"en"_s;
        QTest::newRow("german") << false << QSize(1280, 800) << u"de"_s;
        QTest::newRow("1024-german") << false << QSize(1024, 768) << u"de"_s;
    }
    void page()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        QFETCH(QString, language);
        const auto name = [&](const QString &page) { return page + u'-' + QString::fromLatin1(QTest::currentDataTag()); };
        look::Theme::apply(dark ? look::Scheme::Dark : look::Scheme::Light);
        QLocale::setDefault(QLocale(language));
        QTranslator translator;
        QVERIFY(translator.load(QLocale(language), u"app"_s, u"_"_s, u":/i18n"_s));
        QApplication::installTranslator(&translator);
        {
            Window hand;
            auto &window = hand.main;
            window.resize(size);
            window.show();
            window.showWorkspace(openedWorkspace(profile()));
            hand.trigger(u"actJournal"_s);
            QTRY_VERIFY(hand.find<QWidget>(u"journalEmpty"_s)->isVisible());
            QTest::qWait(100);
            shoot(window, name(u"window-journal-empty"_s));
            fill();
            hand.trigger(u"actRefresh"_s);
            auto *table = hand.table(u"journal"_s);
            QTRY_COMPARE(table->model()->rowCount(), 11);
            QTest::qWait(100);
            shoot(window, name(u"window-journal"_s));
            hand.click(u"journalVerify"_s);
            QTRY_VERIFY(hand.find<QWidget>(u"journalResult"_s)->isVisible());
            clickRow(*table, 0);
            QTest::keyClick(table, Qt::Key_Return);
            QTest::qWait(300);
            shoot(window, name(u"window-journal-detail"_s));
            hand.click(u"journalDetailClose"_s);
            auto content = m_journal->content();
            QVERIFY(m_journal->put(content.replace("svc-import", "svc-xmport") + "hello\n"));
            hand.trigger(u"actRefresh"_s);
            QTRY_VERIFY(hand.find<QWidget>(u"journalState"_s)->isVisible());
            hand.click(u"journalVerify"_s);
            QTest::qWait(300);
            clickRow(*table, 0);
            QTest::keyClick(table, Qt::Key_Return);
            QTest::qWait(300);
            shoot(window, name(u"window-journal-corrupt"_s));
            hand.click(u"journalStateAnew"_s);
            QTRY_VERIFY(hand.dialog());
            QTest::qWait(100);
            shoot(*hand.dialog(), name(u"dialog-start-journal"_s));
            hand.dialog()->reject();
        }
        QApplication::removeTranslator(&translator);
        QLocale::setDefault(QLocale::c());
    }
};

QTEST_MAIN(TestJournalShots)
#include "tst_journalshots.moc"
