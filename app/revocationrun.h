// A revocation under way: a window after another on the second connection, between its two lines in the journal.
#pragma once

#include "auth/revoking.h"
#include "workspace.h"

namespace candela::app {

class RevocationRun : public QObject
{
    Q_OBJECT
public:
    using Keep = auth::Revoking::Keep;

    // Where it stands when nothing runs any more.
    struct Rest {
        enum class Why {
            Complete,
            Paused,             // by pause(); start() goes on
            Failed,             // with `error`, which may be Cancelled; start() goes on, or tries again
            NotDone,            // a window whose confirmation was lost was not done; start() goes on
            Unknown             // neither could that be told: `error`. start() looks again
        };
        Why why = Why::Complete;
        std::optional<database::Error> error;
        bool wasLookedInto = false;                     // its confirmation was lost, and found to be true
        std::optional<qint64> newer;                    // once complete: sessions like these that began since; none: unknown
        std::optional<database::Error> unrecorded;      // why the journal does not say how it ended
    };

    // The entry is the one before the act, but for the predicate, the fingerprints and what is counted.
    RevocationRun(Workspace &workspace, const auth::SessionScope &scope, Keep keep, QObject *parent = nullptr);
    // Stops, and writes how it ended where it has begun and the journal does not say so yet.
    ~RevocationRun() override;

    // Begins or goes on. The first time it writes the entry, without which nothing happens: Failed with Unrecorded.
    void start(const journal::Entry &entry);
    // After the window under way.
    void pause() { m_wantsPause = true; }
    // What runs now is ended as soon as the server can.
    void stop() { m_stop.request_stop(); }
    bool isRunning() const { return m_isRunning; }
    // Of the windows that are done.
    const auth::Revoking::Tally &tally() const { return m_tally; }
    std::vector<auth::KeptSession> kept() const { return m_isRunning ? std::vector<auth::KeptSession>() : m_revoking->kept(); }

signals:
    void progressed();
    void rests(const candela::app::RevocationRun::Rest &rest);

private:
    void next();
    void step();
    void arrived(const database::Result<void> &done);
    void complete();
    void end(const Rest &rest);
    void rest(const Rest &rest);
    journal::Entry ending(journal::Outcome outcome, const std::optional<database::Error> &error) const;

    Workspace &m_workspace;
    const std::shared_ptr<auth::Revoking> m_revoking;   // the job's while it runs, ours in between
    auth::Revoking::Tally m_tally;
    journal::Entry m_entry;             // before the act; `of` is its own line once it is written
    std::optional<database::Error> m_lastError;
    std::stop_source m_stop;
    bool m_isRunning = false, m_wantsPause = false, m_isEnded = false, m_looksInto = false, m_wasLookedInto = false;
};

} // namespace candela::app
