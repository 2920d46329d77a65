// From a fingerprint to its session, among all that a filter meets.
#include "auth/fingerprinted.h"

#include "auth/fingerprint.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"

using namespace Qt::StringLiterals;
using namespace candela;
using namespace tests;
using auth::SessionFilter;
using auth::State;

class TestFingerprinted : public QObject
{
    Q_OBJECT
    const QByteArray m_key = QByteArray(32, 'k');

    QStringList found(const LuciaFixture &fixture, const QString &fingerprint, const SessionFilter &filter = {}) const
    {
        const auto connection = fixture.connect();
        return auth::sessionsWithFingerprint(*connection, fixture.schema(), filter, fixture.now(), m_key, fingerprint).value();
    }

private slots:
    void finds_data() { engines(); }
    void finds()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        // More than a page, so that the last ones are on another.
        fixture.addSessions(u"many"_s, u"eve0000000000004"_s, 6000, State::Active);
        for (const auto &id : {LuciaFixture::session(u"adaactive"_s, 1), LuciaFixture::session(u"zoedead"_s, 8), u"many0005999"_s})
            QCOMPARE(found(fixture, auth::fingerprint(m_key, id)), QStringList{id});
        QCOMPARE(found(fixture, auth::fingerprint(m_key, u"nobody's"_s)), QStringList());
        const auto idle = auth::fingerprint(m_key, LuciaFixture::session(u"adaidle"_s, 2));
        QCOMPARE(found(fixture, idle, {{State::Active}, {}, {}}), QStringList());
        QCOMPARE(found(fixture, idle, {{State::Idle}, u"ada0000000000001"_s, {}}).size(), 1);
    }

    // 32 bits are not many: two ids of 100,000 have the same more often than not.
    void severalHaveTheSame()
    {
        LuciaFixture fixture(u"sqlite"_s);
        QHash<QString, QString> ids;
        QStringList same;
        for (int i = 0; same.isEmpty(); ++i) {
            const auto id = u"twin%1"_s.arg(i, 8, 10, QChar(u'0'));
            const auto fingerprint = auth::fingerprint(m_key, id);
            if (ids.contains(fingerprint))
                same = {ids.value(fingerprint), id};
            ids.insert(fingerprint, id);
        }
        for (const auto &id : same)
            fixture.addSession(id, u"eve0000000000004"_s, State::Active);
        QCOMPARE(found(fixture, auth::fingerprint(m_key, same.front())), same);
    }
};

QTEST_GUILESS_MAIN(TestFingerprinted)
#include "tst_fingerprinted.moc"
