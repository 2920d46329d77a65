// The rows of a session report, a page at a time from the database, in the order of the sessions' ids.
#pragma once

#include "auth/fingerprint.h"
#include "auth/labels.h"
#include "auth/sessionwalk.h"
#include "report.h"

namespace candela::app {

class SessionRows final : public report::RowSource
{
public:
    // A column's place: one of these, or behind them that of an attribute in Schema::sessionAttributes.
    enum Place { Fingerprint, UserId, User, State, ActiveExpires, IdleExpires, FixedColumns };

    // See SessionReport::rows(). The cells stand in the order of their places. The source outlives the rows.
    SessionRows(const Report::Source &source, auth::SessionFilter filter, QList<qsizetype> places,
        const Report::Choice &choice, database::Connection &connection, qint64 moment);

    [[nodiscard]] database::Result<void> read(report::Page &page) override;
    // Puts fingerprints in the ids' place, and times in their zone.
    void finish(report::Page &page) override;

private:
    void add(report::Page &page, const auth::SessionText &session);
    database::Result<void> label(report::Page &page);
    void tell(report::Page &page, qsizetype column) const;

    const QList<qsizetype> m_places;
    const Report::Choice m_choice;
    auth::SessionWalk m_walk;
    auth::Labels m_labels;
    QByteArray m_owners;                                // of a page's sessions, one behind the other
    std::vector<std::pair<qsizetype, qsizetype>> m_owner;   // where each begins, and how long it is
    std::vector<QByteArrayView> m_users;
    qint64 m_rows;                                      // of the next page: many where they are short
    auth::Fingerprinter m_fingerprinter;
};

} // namespace candela::app
