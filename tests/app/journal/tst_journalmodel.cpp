// The acts behind the journal's table: one row each, the newest first, and what stands there that nobody knows.
#include "../window/opened.h"
#include "look/celldelegate.h"
#include "models/journalmodel.h"
#include "models/roles.h"
#include "writtenjournal.h"

#include <QAbstractItemModelTester>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using app::JournalModel;
using app::PagedRows;
using journal::Act;
using journal::Outcome;

class TestJournalModel : public QObject
{
    Q_OBJECT
    std::unique_ptr<LuciaFixture> m_fixture;
    std::unique_ptr<app::Workspace> m_workspace;
    std::unique_ptr<WrittenJournal> m_journal;
    std::unique_ptr<JournalModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    QVariant cell(int row, int column, int role = Qt::DisplayRole) const { return m_model->data(m_model->index(row, column), role); }
    bool isReady() const { return m_model->progress() == PagedRows::Progress::Ready; }
private slots:
    void initTestCase()
    {
        QCoreApplication::setApplicationName(u"candela-tst-journalmodel"_s);
        prepareApplication();
        m_fixture = std::make_unique<LuciaFixture>(u"sqlite"_s);
        m_workspace = openedWorkspace(profileOf(*m_fixture));
        QVERIFY(m_workspace);
    }
    void init()
    {
        m_journal = std::make_unique<WrittenJournal>();
        m_model = std::make_unique<JournalModel>(*m_workspace);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }
    void cleanupTestCase()
    {
        m_workspace.reset();
        QDir(WrittenJournal::folder()).removeRecursively();
    }

    void nothing()
    {
        m_model->ask({});
        QTRY_VERIFY(isReady());
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->lines(), 0);
        QVERIFY(!m_model->refusal());
    }
    void anActIsOneRow()
    {
        auto entry = WrittenJournal::entry(Act::RevokeSessions, {});
        entry.counts = {{u"matched"_s, 37}, {u"users"_s, 12}};
        QVERIFY(m_journal->write(entry, Outcome::Done, {{u"done"_s, 37}}));
        QVERIFY(m_journal->journal.append(WrittenJournal::entry(Act::ResetKey, u"email:ada@example.com"_s)));
        QVERIFY(m_journal->write(WrittenJournal::entry(Act::RenameKey, u"email:bob@example.com"_s, u"staging"_s), Outcome::Refused));
        m_model->ask({});
        QTRY_COMPARE(m_model->rowCount(), 3);
        QCOMPARE(m_model->lines(), 5);
        QCOMPARE(cell(0, JournalModel::Act), u"Rename key"_s);
        QCOMPARE(cell(0, JournalModel::Act, look::SecondaryRole), u"staging, email:bob@example.com"_s);
        QCOMPARE(cell(0, JournalModel::Outcome, look::PillTextRole), u"Refused"_s);
        QCOMPARE(cell(1, JournalModel::Act), u"Reset key"_s);
        QCOMPARE(cell(1, JournalModel::Outcome), u"Unknown"_s);
        QVERIFY(cell(1, JournalModel::Outcome, Qt::ToolTipRole).toString().contains(u"the program ended"_s));
        QCOMPARE(cell(2, JournalModel::Act), u"Revoked 37 session(s)"_s);
        QCOMPARE(cell(2, JournalModel::Act, look::IconRole), u"revoke"_s);
        QCOMPARE(cell(2, JournalModel::Outcome), u"Done"_s);
        QCOMPARE(cell(2, JournalModel::By), journal::Actor::current().account);
        QCOMPARE(cell(2, JournalModel::When), u"less than a minute ago"_s);
        QVERIFY(cell(2, JournalModel::When, app::CopyRole).toString().startsWith(u"20"_s));
        m_model->ask({{}, {}, u"staging"_s});
        QTRY_COMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_model->lines(), 5);
    }
    void pages()
    {
        QVERIFY(m_journal->fill(230));
        m_model->ask({});
        QTRY_COMPARE(m_model->rowCount(), PagedRows::pageRows);
        QVERIFY(m_model->canFetchMore({}));
        QSignalSpy all(m_model.get(), &PagedRows::fetchedAll);
        m_model->fetchAll();
        QTRY_COMPARE(all.size(), 1);
        QCOMPARE(m_model->rowCount(), 230);
        m_model->reload();
        QTRY_COMPARE(m_model->rowCount(), PagedRows::pageRows);
        m_model->fetchMore({});
        QTRY_COMPARE(m_model->rowCount(), 230);
        QVERIFY(m_model->isComplete());
        QCOMPARE(cell(229, JournalModel::Act, look::SecondaryRole), u"email:user0@example.com"_s);
        for (int row = 1; row < 230; ++row)
            QVERIFY(m_model->at(row).first().line.number < m_model->at(row - 1).first().line.number);
    }
    void follows()
    {
        QVERIFY(m_journal->fill(1));
        m_model->ask({});
        QTRY_COMPARE(m_model->rowCount(), 1);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        m_model->follow();
        QTest::qWait(200);
        QCOMPARE(reset.size(), 0);              // nobody has written
        QVERIFY(m_journal->fill(1));
        m_model->follow();
        QTRY_COMPARE(m_model->rowCount(), 2);
    }
    void linesOfNobody()
    {
        QVERIFY(m_journal->fill(1));
        QVERIFY(m_journal->put(m_journal->content().replace("reset_key", "merge_user") + "hello\n"));
        m_model->ask({});
        QTRY_COMPARE(m_model->rowCount(), 2);
        QVERIFY(m_model->refusal());
        QCOMPARE(m_model->refusal()->kind, database::Error::Kind::Corrupt);
        QVERIFY(!m_model->lines());
        QCOMPARE(cell(0, JournalModel::Act), u"Unreadable line"_s);
        QCOMPARE(cell(0, JournalModel::Act, look::SecondaryRole), u"hello"_s);
        QCOMPARE(cell(1, JournalModel::Act), u"merge_user"_s);
        QCOMPARE(cell(1, JournalModel::Outcome), u"done"_s);
    }
    void failed()
    {
        QVERIFY(QDir().mkpath(m_journal->journal.path()));
        m_model->ask({});
        QTRY_COMPARE(m_model->progress(), PagedRows::Progress::Failed);
        QVERIFY(m_model->refusal());
    }
    void goneMeanwhile()
    {
        QVERIFY(m_journal->fill(50));
        m_model->ask({});
        cleanup();
        QTest::qWait(100);
    }
};

QTEST_MAIN(TestJournalModel)
#include "tst_journalmodel.moc"
