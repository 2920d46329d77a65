// The rows of a session report, a page at a time from the database, in the order of the sessions' ids.
#pragma once

#include "auth/fingerprint.h"
#include "auth/labels.h"
#include "auth/sessionwalk.h"
#include "report/rowsource.h"
#include "sessionreport.h"

namespace candela::app {

class SessionRows final : public report::RowSource
{
public:
    // See SessionReport::rows().
    SessionRows(SessionReport report, database::Connection &connection, qint64 moment);

    [[nodiscard]] database::Result<void> read(report::Page &page) override;
    // Puts fingerprints in the ids' place.
    void finish(report::Page &page) override;

private:
    const SessionReport m_report;
    const QList<qsizetype> m_order;     // of the attributes
    auth::SessionWalk m_walk;
    auth::Labels m_labels;
    std::vector<QByteArrayView> m_users;    // the page's
    qint64 m_rows;                          // of the next page: many where they are short
    auth::Fingerprinter m_fingerprinter;
};

} // namespace candela::app
