// The rows of a session report, a page at a time from the database, in the order of auth::SessionWalk.
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

    // See SessionReport::rows(). The cells stand in the order of their places. Source and state outlive the rows.
    SessionRows(const Report::Source &source, auth::SessionFilter filter, QList<qsizetype> places,
        const Report::Choice &choice, const database::Snapshot &state, qint64 moment);

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
    struct Owner { qsizetype row, begin, size; };
    std::vector<Owner> m_nameless;                      // whose session came without an address
    QByteArray m_owners;                                // their ids, one behind the other
    std::vector<QByteArrayView> m_users;
    qint64 m_rows;                                      // of the next page: many where they are short
    auth::Fingerprinter m_fingerprinter;
};

} // namespace candela::app
