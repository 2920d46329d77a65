// Work on the journal's file that may take long: one at a time, off the window's thread, and stopped when its owner goes.
#pragma once

#include "journal/journal.h"
#include "journal/verify.h"

#include <QObject>

#include <memory>

namespace candela::app {

class JournalWork : public QObject
{
    Q_OBJECT
public:
    using Progress = std::shared_ptr<const journal::Progress>;

    JournalWork(journal::Journal journal, QObject *parent) : QObject(parent), m_journal(std::move(journal)) {}
    ~JournalWork() override { m_stop.request_stop(); }

    // Each does nothing while another is under way.
    void verify();
    // Over what is there, which somebody has been asked about.
    void copyTo(const QString &path);
    void startAnew();
    bool isBusy() const { return m_isBusy; }
    // Answers whether there was anything to stop; beginning a journal anew is not.
    bool stop();

signals:
    void begun(const QString &text, const candela::app::JournalWork::Progress &progress);
    // Before what it has come to.
    void ended();
    void verified(const candela::journal::Verdict &verdict);
    void copied(const QString &path);
    void startedAnew(const QString &oldName);
    void failed(const candela::database::Error &error, const QString &path);
    void stopped();

private:
    // Job: Result<T>(const Journal &, std::stop_token, journal::Progress &)
    template <class Job, class Done> void run(const QString &text, const QString &path, Job job, Done done);

    const journal::Journal m_journal;
    std::stop_source m_stop;
    bool m_isBusy = false, m_isStoppable = false;
};

} // namespace candela::app
