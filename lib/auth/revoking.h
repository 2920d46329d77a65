// The removal of however many sessions, a window of the table at a time: each window is one short transaction that looks
// again at what it removes.
#pragma once

#include "auth/keptsessions.h"
#include "auth/sessionscope.h"
#include "auth/userspellings.h"
#include "auth/windowsize.h"
#include "database/otherwriters.h"
#include "database/tableranges.h"

#include <QElapsedTimer>

namespace candela::auth {

class Revoking
{
public:
    // What has become of the sessions that were met.
    struct Tally {
        qint64 done = 0;
        qint64 alreadyGone = 0;     // somebody was faster: not an error
        qint64 changed = 0;         // are there, but not as meant: renewed, say. They stay
        bool operator==(const Tally &) const = default;
    };
    // Whether the rows are kept, to be put back. Of very many they should not be: it is all in memory.
    // Where a row holds what cannot be read whole, none are kept either.
    enum class Keep { Rows, Nothing };
    static constexpr qint64 mostKept = 10'000;

    // The schema must have a session table.
    Revoking(Schema schema, SessionScope scope, Keep keep);

    // The next window, in one transaction, and a smaller one where others are at the same rows again and again; a failure
    // leaves this one undone and may be repeated, over another connection as well. After an Unknown the step that follows
    // looks whether it was done, and does nothing else. Conflict: the table has no primary key, and rows of other ids would
    // go as well. Else as auth::condition() and KeptSessions::read().
    [[nodiscard]] database::Result<void> step(database::Connection &connection);
    bool isComplete() const { return m_complete; }
    // Whether the last step has ended as Unknown.
    bool isUnknown() const { return m_unknown.has_value(); }
    const Tally &tally() const { return m_tally; }
    const SessionScope &scope() const { return m_scope; }
    // What the last steps took, and what to wait before the next.
    const WindowSize &window() const { return m_window; }
    // In the order of their removal.
    const std::vector<KeptSession> &kept() const { return m_kept; }

    // Afterwards: how many sessions there are that were meant. Of a scope that is complete these are new ones.
    [[nodiscard]] database::Result<qint64> remaining(database::Connection &connection) const;

private:
    struct Window {
        qint64 met = 0;             // how many sessions
        QStringList ids;            // theirs; none where rows have places
        std::optional<database::TableRanges::Range> range;      // none: of the chosen ids
        qsizetype chosen = 0;       // how many of the chosen ids it is about
        bool isLast = false;
        std::optional<qint64> left = {};     // of those met, how many it found and left; none: not looked for
    };
    // How many went of the next window.
    database::Result<qint64> removeNext(database::Connection &connection, Window &window);
    database::Result<qint64> removeCounted(database::Connection &connection, Window &window);
    database::Result<qint64> removeRange(database::Connection &connection, Window &window);
    database::Result<Window> next(database::Connection &connection);
    database::Result<Window> nextPlaces(database::Connection &connection);
    database::Result<void> begin(database::Connection &connection);
    database::Result<qint64> removeIds(database::Connection &connection, const QStringList &ids);
    // Those of the ids that are there and meant, to the byte, kept where they should be.
    database::Result<QStringList> lock(database::Transaction &transaction, const QStringList &ids);
    sql::Predicate<SessionTable> inRange(const Window &window) const;
    database::Result<qint64> count(database::Connection &connection, const sql::Predicate<SessionTable> &which) const;
    database::Result<void> account(database::Connection &connection, const Window &window, qint64 removed);
    database::Result<void> lookInto(database::Connection &connection);
    database::Result<qint64> stillThere(database::Connection &connection, const Window &window) const;
    void advance(const Window &window, qint64 removed);
    bool goesByRange() const;

    static constexpr int mostPasses = 5;
    const Schema m_schema;
    const SessionScope m_scope;
    Keep m_keep;
    std::optional<SessionCondition> m_condition;
    WindowSize m_window;
    QElapsedTimer m_held;                           // since the window's transaction has begun
    database::OtherWriters m_others;
    Tally m_tally;
    std::vector<KeptSession> m_kept, m_keptNow;     // m_keptNow: of the window under way
    std::optional<UserSpellings> m_spellings;       // of the one user meant
    qsizetype m_nextChosen = 0;
    std::optional<database::TableRanges> m_ranges;
    std::optional<Window> m_unknown;                // whose commit may have happened
    qint64 m_doneInPass = 0;
    int m_passes = 0;
    bool m_complete = false;
};

} // namespace candela::auth
