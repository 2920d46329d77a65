#include "pages/sidework.h"

#include "models/counting.h"
#include "models/lookupqueue.h"
#include "models/pagedrows.h"

#include <algorithm>
#include <utility>

namespace candela::app {

SideWork::SideWork(Workspace &workspace, QWidget *parent) : FailureBar(parent), m_workspace(workspace)
{
    setClosable(true);
    connect(&workspace, &Workspace::lockChanged, this, &SideWork::say);
    connect(this, &SideWork::changed, this, &SideWork::measure);
    connect(this, &SideWork::changed, this, &SideWork::say);
}

void SideWork::watch(Counting &count)
{
    m_counts << &count;
    connect(&count, &Counting::begun, this, &SideWork::changed);
    connect(&count, &Counting::changed, this, &SideWork::changed);
}

void SideWork::watch(const PagedRows &rows)
{
    m_rows = &rows;
    connect(&rows, &PagedRows::progressChanged, this, &SideWork::changed);      // nothing may be wanted of them any more
    m_lookup = rows.beside();
    if (!m_lookup)
        return;
    connect(m_lookup, &LookupQueue::busyChanged, this, &SideWork::changed);
    connect(m_lookup, &LookupQueue::changed, this, &SideWork::changed);
}

QString SideWork::text() const
{
    if (std::ranges::any_of(m_counts, &Counting::isUnderWay))
        return tr("Counting…");
    return m_lookup && m_lookup->isBusy() ? tr("Loading what belongs to these rows…") : QString();
}

void SideWork::measure()
{
    if (text().isEmpty())
        m_since.invalidate();
    else if (!m_since.isValid())
        m_since.start();
}

std::chrono::milliseconds SideWork::elapsed() const
{
    return std::chrono::milliseconds(m_since.isValid() ? m_since.elapsed() : 0);
}

bool SideWork::stopCounting()
{
    bool any = false;
    for (auto *count : std::as_const(m_counts))
        any = count->stop() || any;
    return any;
}

bool SideWork::stopLookingUp() { return m_lookup && m_lookup->stop(); }

// Once: whoever has closed it, or reads its details, has seen it. What says that the load failed offers the same.
void SideWork::say()
{
    if (m_rows && m_rows->progress() == PagedRows::Progress::Failed) {
        m_said.reset();
        return clear();
    }
    const auto now = lack();
    const bool isSaid = now == std::exchange(m_said, now);
    if (!now || m_workspace.isLost())
        clear();
    else if (!isSaid)
        showFailure(*now, tr("Try a&gain"), look::Kind::Warning);
}

std::optional<Sentence> SideWork::lack() const
{
    const auto with = [this](const QString &what, const database::Error &error) {
        const auto said = sentence(error, m_workspace.place());
        return Sentence{what, said.line(), said.details};
    };
    for (const auto *count : m_counts) {
        if (count->failure())
            return with(tr("Not everything here could be counted."), *count->failure());
    }
    if (m_lookup && m_lookup->failure())
        return with(tr("Not everything that belongs to these rows could be loaded."), *m_lookup->failure());
    return {};
}

} // namespace candela::app
