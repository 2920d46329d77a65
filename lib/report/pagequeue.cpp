#include "report/pagequeue.h"

namespace candela::report {

Page *PageQueue::empty()
{
    std::unique_lock lock(m_mutex);
    m_change.wait(lock, [this] { return !m_empty.empty() || m_abandoned; });
    return m_abandoned ? nullptr : take(m_empty);
}

void PageQueue::pass(Page *page)
{
    const std::lock_guard lock(m_mutex);
    m_full.push_back(page);
    m_change.notify_all();
}

void PageQueue::end()
{
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    m_change.notify_all();
}

void PageQueue::open()
{
    const std::lock_guard lock(m_mutex);
    for (auto &page : m_pages)
        m_empty.push_back(&page);
    m_change.notify_all();
}

Page *PageQueue::full()
{
    std::unique_lock lock(m_mutex);
    m_change.wait(lock, [this] { return !m_full.empty() || m_ended || m_abandoned; });
    return m_abandoned || m_full.empty() ? nullptr : take(m_full);
}

void PageQueue::giveBack(Page *page)
{
    page->clear();
    const std::lock_guard lock(m_mutex);
    m_empty.push_back(page);
    m_change.notify_all();
}

void PageQueue::abandon()
{
    const std::lock_guard lock(m_mutex);
    m_abandoned = true;
    m_change.notify_all();
}

bool PageQueue::isAbandoned() const
{
    const std::lock_guard lock(m_mutex);
    return m_abandoned;
}

Page *PageQueue::take(std::deque<Page *> &pages)
{
    auto *page = pages.front();
    pages.pop_front();
    return page;
}

} // namespace candela::report
