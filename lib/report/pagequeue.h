// Pages between the thread that reads them and the one that writes them: a few, that go round.
#pragma once

#include "report/page.h"

#include <array>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace candela::report {

class PageQueue
{
public:
    // The reader's side. Waits for an empty page; null: the writer wants no more.
    Page *empty();
    void pass(Page *page);
    // There is no page more. Whatever is under way will be written.
    void end();

    // The writer's side. Empty pages are there from now on.
    void open();
    // Waits for a page with rows; null: that was the last, or nobody goes on.
    Page *full();
    void giveBack(Page *page);

    // From either side: nobody goes on, and nobody waits.
    void abandon();
    bool isAbandoned() const;

private:
    Page *take(std::deque<Page *> &pages);

    std::array<Page, 3> m_pages;    // one is read, one is written, one lies between
    mutable std::mutex m_mutex;
    std::condition_variable m_change;
    std::deque<Page *> m_empty, m_full;
    bool m_ended = false, m_abandoned = false;
};

} // namespace candela::report
