// Revocations of what a list shows, of others, of the dead and of everything, with their lines in the journal.
#include "app/emptyjournal.h"
#include "dialogs/revokedialog.h"
#include "scene.h"
#include "support/fixture/engines.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::tests;
using app::RevocationKind;
using app::RevokeDialog;
using auth::SessionScope;
using auth::State;

class RevokeScopesTest : public QObject
{
    Q_OBJECT

    const QString m_ada = u"ada0000000000001"_s, m_bob = u"bob0000000000002"_s;
    static constexpr int patience = 20'000;

    static std::unique_ptr<RevokeDialog> open(Scene &scene, RevocationKind kind, const SessionScope &scope)
    {
        auto dialog = std::make_unique<RevokeDialog>(scene.workspace, kind, scope);
        dialog->open();
        giveReason(*dialog);
        return dialog;
    }
    static SessionScope matching(const Scene &scene, const QList<State> &states)
    {
        SessionScope scope;
        scope.filter.states = states;
        scope.moment = scene.workspace.now();
        return scope;
    }
    static int all(Scene &scene) { return scene.db.value(u"select count(*) from "_s + scene.db.sessions()).toInt(); }
    static bool canRevoke(const RevokeDialog &dialog) { return part<QPushButton>(dialog, "revoke")->isEnabled(); }
    // The journal's lines as objects: those that are whole, since one may be in the writing.
    static QList<QJsonObject> lines(const Scene &scene)
    {
        QFile file(scene.workspace.journal().path());
        QList<QJsonObject> objects;
        if (!file.open(QIODevice::ReadOnly))
            return objects;
        const auto all = file.readAll();
        for (const auto &line : all.first(all.lastIndexOf('\n') + 1).split('\n')) {
            if (!line.isEmpty())
                objects << QJsonDocument::fromJson(line).object();
        }
        return objects;
    }

private slots:
    void initTestCase() { prepareWidgets(); }
    void init() { emptyJournal(); }

    void whatMatchesIsRevoked_data() { engines(); }
    void whatMatchesIsRevoked()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        scene.db.addSessions(u"idle"_s, m_bob, 700, State::Idle);
        const auto dialog = open(scene, RevocationKind::Matching, matching(scene, {State::Idle}));
        QSignalSpy revoked(dialog.get(), &RevokeDialog::revoked), kept(dialog.get(), &RevokeDialog::kept);
        QVERIFY(!canRevoke(*dialog));                   // not before it is known how many
        QTRY_COMPARE_WITH_TIMEOUT(question(*dialog), u"Revoke 701 sessions of 2 users?"_s, patience);
        QCOMPARE(buttonText(*dialog, "revoke"), u"Revoke 701 sessions"_s);
        QVERIFY(spoken(*dialog, "consequences").contains(u"what has been renewed, or does not match any more, stays"));
        click(*dialog, "showSql");
        QTRY_VERIFY(part<QPlainTextEdit>(*dialog, "sql")->toPlainText().startsWith(u"delete from "));
        if (engine == u"postgres"_s)
            shoot(*dialog, u"revoke-matching"_s);
        // Renewed while the operator reads.
        scene.db.run(u"update %1 set active_expires = ?, idle_expires = ? where id = ?"_s.arg(scene.db.sessions()),
            {scene.db.now() + 86'400'000, scene.db.now() + 1'296'000'000, LuciaFixture::session(u"adaidle"_s, 2)});
        click(*dialog, "revoke");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QCOMPARE(revoked.count(), 1);
        QCOMPARE(revoked.at(0).at(0).value<auth::Revocation>().done, 700);
        QCOMPARE(kept.count(), 1);
        QCOMPARE(scene.sessionsOf(m_ada), 3);
        QCOMPARE(all(scene), 8);

        const auto written = lines(scene);
        QCOMPARE(written.size(), 2);
        QCOMPARE(written[0][u"act"].toString(), u"revoke_sessions"_s);
        QCOMPARE(written[0][u"outcome"].toString(), u"intended"_s);
        QCOMPARE(written[0][u"counts"][u"matched"].toInt(), 701);
        QCOMPARE(written[0][u"predicate"][u"states"].toArray().first().toString(), u"idle"_s);
        QCOMPARE(written[0][u"reason"].toString(), u"SEC-812 leaked laptop"_s);
        QCOMPARE(written[1][u"outcome"].toString(), u"done"_s);
        QCOMPARE(written[1][u"of"].toInt(), written[0][u"line"].toInt());
        QCOMPARE(written[1][u"counts"][u"done"].toInt(), 700);
        QCOMPARE(written[1][u"counts"][u"newer"].toInt(-1), 0);
        QCOMPARE(written[1][u"fingerprints"].toArray().size(), 700);
    }

    void allButSome_data() { engines(); }
    void allButSome()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        SessionScope scope = matching(scene, {});
        scope.filter.user = m_bob;
        scope.kept = {LuciaFixture::session(u"bobactive"_s, 4)};
        const auto dialog = open(scene, RevocationKind::Others, scope);
        QTRY_COMPARE_WITH_TIMEOUT(question(*dialog), u"Revoke the other 2 sessions of bob?"_s, patience);
        click(*dialog, "revoke");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QCOMPARE(scene.sessionsOf(m_bob), 1);
        QCOMPARE(scene.db.column(u"select id from %1 where user_id = ?"_s.arg(scene.db.sessions()), {m_bob}), scope.kept);
    }

    void theDead_data() { engines(); }
    void theDead()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = open(scene, RevocationKind::Dead, SessionScope::dead(scene.workspace.now()));
        QTRY_COMPARE_WITH_TIMEOUT(question(*dialog), u"Revoke 3 sessions that are dead?"_s, patience);
        QVERIFY(spoken(*dialog, "consequences").contains(u"nobody is signed out"));
        QVERIFY(spoken(*dialog, "consequences").contains(u"within the last hour"));
        click(*dialog, "revoke");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QCOMPARE(all(scene), 5);
    }

    void everythingWantsItsName()
    {
        Scene scene(u"sqlite"_s);
        SessionScope scope = matching(scene, {});
        scope.everything = true;
        const auto dialog = open(scene, RevocationKind::Everything, scope);
        QTRY_COMPARE_WITH_TIMEOUT(question(*dialog), u"End every session: 8 sessions of 4 users?"_s, patience);
        auto *name = part<QLineEdit>(*dialog, "confirmation");
        QVERIFY(!canRevoke(*dialog));
        QTest::keyClicks(name, u"yes"_s);
        QVERIFY(!canRevoke(*dialog));
        name->setText(scene.workspace.profile().name);
        QVERIFY(canRevoke(*dialog));
        shoot(*dialog, u"revoke-everything"_s);
        // Enter never destroys.
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(!dialog->isVisible());
        QCOMPARE(all(scene), 8);
    }

    void productionWantsAReason()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = open(scene, RevocationKind::Matching, matching(scene, {State::Idle}));
        QTRY_VERIFY_WITH_TIMEOUT(canRevoke(*dialog), patience);
        part<QLineEdit>(*dialog, "reason")->setText(u"  "_s);
        QVERIFY(!canRevoke(*dialog));
        QVERIFY(!part<QPushButton>(*dialog, "revoke")->toolTip().isEmpty());
    }

    // What could not be counted is not revoked.
    void whatCannotBeCountedIsNotRevoked()
    {
        Scene scene(u"sqlite"_s);
        scene.db.run(u"alter table %1 rename to hidden"_s.arg(scene.db.sessions()));
        const auto dialog = open(scene, RevocationKind::Matching, matching(scene, {State::Idle}));
        QTRY_VERIFY_WITH_TIMEOUT(!barText(*dialog).isEmpty(), patience);
        QVERIFY(!canRevoke(*dialog));
    }

    // A journal that cannot be written refuses the act.
    void withoutJournalNothingHappens()
    {
        Scene scene(u"sqlite"_s);
        const QFileInfo journal(scene.workspace.journal().path());
        QVERIFY(QDir().mkpath(QFileInfo(journal.path()).path()));
        QFile inTheWay(journal.path());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto dialog = open(scene, RevocationKind::Matching, matching(scene, {State::Idle}));
        QTRY_VERIFY_WITH_TIMEOUT(canRevoke(*dialog), patience);
        click(*dialog, "revoke");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"nothing was changed"), patience);
        shoot(*dialog, u"revoke-unrecorded"_s);
        QCOMPARE(all(scene), 8);
        inTheWay.remove();
        click(*dialog, "revoke");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QCOMPARE(all(scene), 7);
        QCOMPARE(lines(scene).size(), 2);
    }

    // A window that waits for another operator's lock is the last before the pause.
    void pausesAndGoesOn()
    {
        const auto engine = u"postgres"_s;
        NEED_ENGINE(engine);
        Scene scene(engine);
        scene.db.addSessions(u"many"_s, m_bob, 3000, State::Idle);
        const auto dialog = open(scene, RevocationKind::Matching, matching(scene, {State::Idle}));
        QTRY_VERIFY_WITH_TIMEOUT(canRevoke(*dialog), patience);
        {
            const auto held = scene.lock(scene.db.sessions(), u"many0001200"_s);
            click(*dialog, "revoke");
            QTRY_VERIFY_WITH_TIMEOUT(all(scene) < 3008, patience);
            click(*dialog, "pause");
        }
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).startsWith(u"Paused."), patience);
        const auto left = all(scene);
        QVERIFY(left > 8 && left < 3008);
        shoot(*dialog, u"revoke-paused"_s);
        QTest::qWait(300);
        QCOMPARE(all(scene), left);
        QCOMPARE(lines(scene).size(), 1);               // it is not over
        click(*dialog, "revoke");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QCOMPARE(all(scene), 7);
        QCOMPARE(lines(scene).last()[u"counts"][u"done"].toInt(), 3001);
    }

    // Stopped and closed half way, the journal says how far it came.
    void closedHalfWayIsWritten()
    {
        const auto engine = u"postgres"_s;
        NEED_ENGINE(engine);
        Scene scene(engine);
        scene.db.addSessions(u"many"_s, m_bob, 3000, State::Idle);
        {
            const auto dialog = open(scene, RevocationKind::Matching, matching(scene, {State::Idle}));
            QTRY_VERIFY_WITH_TIMEOUT(canRevoke(*dialog), patience);
            const auto held = scene.lock(scene.db.sessions(), u"many0001200"_s);
            click(*dialog, "revoke");
            QTRY_VERIFY_WITH_TIMEOUT(all(scene) < 3008, patience);
            click(*dialog, "cancel");
            QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).startsWith(u"Stopped."), patience);
            click(*dialog, "cancel");
            QVERIFY(!dialog->isVisible());
        }
        QTRY_COMPARE(lines(scene).size(), 2);
        QCOMPARE(lines(scene).last()[u"outcome"].toString(), u"partly"_s);
        QCOMPARE(lines(scene).last()[u"error"].toString(), u"cancelled"_s);
        QCOMPARE(lines(scene).last()[u"counts"][u"done"].toInt(), 3008 - all(scene));
    }
};

QTEST_MAIN(RevokeScopesTest)
#include "tst_revokescopes.moc"
