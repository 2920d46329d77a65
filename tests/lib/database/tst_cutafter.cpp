#include "database/cutafter.h"

#include <QTest>

#include <array>
#include <atomic>
#include <vector>

using namespace candela;
using namespace std::chrono_literals;

class TestCutAfter : public QObject
{
    Q_OBJECT

    struct Line {
        Line() { m_made = socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0; }
        ~Line()
        {
            for (const int end : ends)
                close(end);
        }
        bool passes() const
        {
            char byte = 'x';
            return m_made && send(ends[0], &byte, 1, MSG_NOSIGNAL) == 1 && recv(ends[1], &byte, 1, 0) == 1;
        }
        std::array<int, 2> ends{-1, -1};

    private:
        bool m_made = false;
    };

private slots:
    void cutsInTheEnd()
    {
        const Line line;
        QVERIFY(line.passes());
        const database::SocketEnd socket(line.ends[0]);
        const database::CutAfter cut(socket, 10ms);
        QTRY_VERIFY(!line.passes());
    }

    // It may go at any moment of its own beginning; more threads than cores have it interrupted there as well.
    void goesInTime()
    {
        std::atomic<int> broken = 0;
        // On a busy machine each yield gives away a whole slice of time.
        const auto enough = std::chrono::steady_clock::now() + 20s;
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 6; ++thread) {
            threads.emplace_back([&broken, enough] {
                const Line line;
                const database::SocketEnd socket(line.ends[0]);
                for (int i = 0; i < 8000 && std::chrono::steady_clock::now() < enough; ++i) {
                    {
                        const database::CutAfter cut(socket, 1h);
                        for (int pauses = i % 120; pauses > 0; --pauses)
                            std::this_thread::yield();
                    }
                    if (!line.passes()) {
                        ++broken;
                        return;
                    }
                }
            });
        }
        threads.clear();
        QCOMPARE(broken, 0);
    }
};

QTEST_GUILESS_MAIN(TestCutAfter)
#include "tst_cutafter.moc"
