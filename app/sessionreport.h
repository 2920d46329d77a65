// The report of the sessions that a filter lets through, or of some that were chosen, by one moment: in the order of their
// ids, but where a database::Cursor is there, as the server comes upon them.
#pragma once

#include "auth/sessionsummary.h"
#include "report.h"

namespace candela::app {

class SessionReport : public Report
{
    Q_DECLARE_TR_FUNCTIONS(SessionReport)

public:
    // The schema has a session table. `chosen` ids, if any, are meant instead of the filter.
    explicit SessionReport(Source source, auth::SessionFilter filter = {}, QStringList chosen = {});

    QString stem() const override { return QStringLiteral("sessions"); }
    QString counted(qint64 rows) const override;
    QString title() const override { return tr("sessions"); }
    QString words() const override;
    // fingerprint, user_id, user, state, active_expires, idle_expires, and the session attributes by name.
    QStringList columns() const override;
    QString tokenColumn() const override { return QStringLiteral("fingerprint"); }
    bool hasTimes() const override { return true; }
    database::Result<report::Header> header(
        database::Connection &connection, qint64 moment, const Choice &choice) const override;
    // The cell of the user is empty where nothing names one, an expiry where it is no number; attributes are text, cut
    // after 1000 characters. Chosen sessions that are not there any more have no row.
    std::unique_ptr<report::RowSource> rows(
        const database::Snapshot &state, qint64 moment, const Choice &choice) const override;

    // "State is active or idle; User 3si8jri4tfm06xk", or "Every session". What could be a session id is masked.
    static QString words(const auth::SessionFilter &filter);

private:
    using Page = database::Result<std::vector<auth::Session>>;
    std::function<Page()> chosenPages(database::Connection &connection, qint64 moment) const;
    // See SessionRows.
    QList<qsizetype> places(const Choice &choice) const;
    report::Row row(const auth::Session &session, const QList<qsizetype> &places, const Choice &choice) const;
    database::Result<auth::SessionSummary> summary(database::Connection &connection, qint64 moment) const;

    const auth::SessionFilter m_filter;
    const QStringList m_chosen;
};

} // namespace candela::app
