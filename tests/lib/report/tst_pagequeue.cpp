// Pages that go round between two threads.
#include "report/pagequeue.h"

#include <QSet>
#include <QTest>
#include <QThread>

#include <atomic>
#include <thread>

using namespace candela::report;

class tst_PageQueue : public QObject
{
    Q_OBJECT

private slots:
    void inOrder();
    void fewPages();
    void theEndComesLast();
    void abandonedByTheReader();
    void abandonedByTheWriter();
    void nothingBeforeItIsOpen();
};

void tst_PageQueue::inOrder()
{
    constexpr int pages = 20'000;
    PageQueue queue;
    std::vector<qint64> taken;
    {
        const std::jthread writer([&] {
            queue.open();
            while (auto *page = queue.full()) {
                taken.push_back(std::get<qint64>((*page)[0][0]));
                queue.giveBack(page);
            }
        });
        for (int i = 0; i < pages; ++i) {
            auto *page = queue.empty();
            QVERIFY(page && page->isEmpty());
            page->addRow(QVariantList{i});
            queue.pass(page);
        }
        queue.end();
    }
    QCOMPARE(taken.size(), size_t(pages));
    for (int i = 0; i < pages; ++i)
        QCOMPARE(taken[size_t(i)], i);
}

void tst_PageQueue::fewPages()
{
    PageQueue queue;
    queue.open();
    QSet<Page *> pages;
    for (int i = 0; i < 3; ++i) {
        auto *page = queue.empty();
        pages.insert(page);
        queue.pass(page);
    }
    QCOMPARE(pages.size(), 3);
    std::atomic<bool> came = false;
    std::jthread reader([&] {
        pages.insert(queue.empty());
        came = true;
    });
    QThread::msleep(20);
    QVERIFY(!came);     // there is no fourth
    queue.giveBack(queue.full());
    reader.join();
    QCOMPARE(pages.size(), 3);
}

void tst_PageQueue::theEndComesLast()
{
    PageQueue queue;
    queue.open();
    auto *page = queue.empty();
    queue.pass(page);
    queue.end();
    QCOMPARE(queue.full(), page);
    QCOMPARE(queue.full(), nullptr);
    QVERIFY(!queue.isAbandoned());
}

void tst_PageQueue::abandonedByTheReader()
{
    PageQueue queue;
    queue.open();
    queue.pass(queue.empty());
    queue.abandon();
    QCOMPARE(queue.full(), nullptr);    // though one is there
    QVERIFY(queue.isAbandoned());

    PageQueue waiting;
    Page *page = reinterpret_cast<Page *>(1);
    std::jthread writer([&] {
        waiting.open();
        page = waiting.full();
    });
    QThread::msleep(10);
    waiting.abandon();
    writer.join();
    QCOMPARE(page, nullptr);
}

void tst_PageQueue::abandonedByTheWriter()
{
    PageQueue queue;
    const std::jthread writer([&] {
        QThread::msleep(10);
        queue.abandon();
    });
    QCOMPARE(queue.empty(), nullptr);
}

void tst_PageQueue::nothingBeforeItIsOpen()
{
    PageQueue queue;
    std::atomic<bool> came = false;
    std::jthread reader([&] {
        queue.empty();
        came = true;
    });
    QThread::msleep(20);
    QVERIFY(!came);
    queue.open();
    reader.join();
    QVERIFY(came);
}

QTEST_APPLESS_MAIN(tst_PageQueue)
#include "tst_pagequeue.moc"
