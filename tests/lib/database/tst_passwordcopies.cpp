#include "support/fixture/engines.h"
#include "support/fixture/serveraccount.h"
#include "support/memorysearch.h"

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;

// In a program whose heap wipes what it frees, as Candela's does, a database's password is gone once it is let go.
class TestPasswordCopies : public QObject
{
    Q_OBJECT

    static constexpr std::array<char, 16> disguised
        = {'j', 'R', '\x01', 'c', 'W', '\x0f', 'f', 'N', '\x0a', 'q', 'J', 'r', '\x02', 'C', 'w', '\x0e'};
    const MemorySearch search{QByteArrayView(disguised.data(), disguised.size()), '\x38'};

    QString password() const
    {
        QString text;
        text.reserve(100);
        search.uncover(text);
        return text;
    }

private slots:
    void initTestCase()
    {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("a sanitizer has a heap of its own");
#endif
        if (!MemorySearch::isPossible())
            QSKIP("needs /proc");
    }

    void isGoneAfterClosing_data() { servers(); }
    void isGoneAfterClosing()
    {
        FETCH_ENGINE();
        TestDatabase server(engine);
        const ServerAccount account(server, password());
        QCOMPARE(search.copies(), 0);           // what the test itself has said is gone
        {
            auto options = server.options();
            options.user = account.name();
            auto typed = password();
            options.password = database::Secret(typed);
            QVERIFY(search.copies() >= 1);
            database::wipe(typed);
            const auto connection = opened(options);
            QVERIFY(connection->version());
            QVERIFY(search.copies() >= 1);
        }
        QCOMPARE(search.copies(), 0);
    }

    void isGoneAfterARefusal_data() { servers(); }
    void isGoneAfterARefusal()
    {
        FETCH_ENGINE();
        {
            auto options = serverOptions(engine);
            auto typed = password();
            options.password = database::Secret(typed);
            database::wipe(typed);
            const auto refused = database::Connection::open(options);
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, database::Error::Kind::Refused);
        }
        QCOMPARE(search.copies(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPasswordCopies)
#include "tst_passwordcopies.moc"
