#include "pages/journalwork.h"

#include "arrival.h"
#include "journal/copy.h"
#include "offthread.h"

namespace candela::app {

using database::Error;
using database::Result;
using journal::Journal;

template <class Job, class Done> void JournalWork::run(const QString &text, const QString &path, Job job, Done done)
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    m_stop = {};
    const auto progress = std::make_shared<journal::Progress>();
    emit begun(text, progress);
    const auto work = [job, progress, written = m_journal, stop = m_stop.get_token()] { return job(written, stop, *progress); };
    onArrival(offThread(work), this, [this, path, done](const auto &result) {
        m_isBusy = m_isStoppable = false;
        emit ended();
        if (result)
            return done(result);
        if (result.error().kind == Error::Kind::Cancelled)
            return emit stopped();
        emit failed(result.error(), path);
    });
}

void JournalWork::verify()
{
    m_isStoppable = m_isStoppable || !m_isBusy;
    run(tr("Verifying the chain"), m_journal.path(), [](const Journal &journal, const std::stop_token &stop, journal::Progress &progress) {
        return journal::verify(journal.path(), stop, progress);
    }, [this](const Result<journal::Verdict> &verdict) { emit verified(*verdict); });
}

void JournalWork::copyTo(const QString &path)
{
    m_isStoppable = m_isStoppable || !m_isBusy;
    run(tr("Exporting the journal"), path, [path](const Journal &journal, const std::stop_token &stop, journal::Progress &progress) {
        return journal::copy(journal.path(), path, report::SafeFile::Existing::Replace, stop, progress);
    }, [this, path](const Result<void> &) { emit copied(path); });
}

void JournalWork::startAnew()
{
    run(tr("Starting a new journal"), m_journal.path(), [](const Journal &journal, const std::stop_token &, journal::Progress &) {
        return journal.startAnew();
    }, [this](const Result<QString> &name) { emit startedAnew(*name); });
}

bool JournalWork::stop()
{
    if (!m_isStoppable)
        return false;
    m_stop.request_stop();
    return true;
}

} // namespace candela::app
