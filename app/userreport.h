// The report of the users that a search finds, in the order of their ids: who they are, how they sign in, and how many
// sessions they have.
#pragma once

#include "auth/users.h"
#include "report.h"

namespace candela::app {

class UserReport : public Report
{
    Q_DECLARE_TR_FUNCTIONS(UserReport)

public:
    explicit UserReport(Source source, auth::Search search = {});

    QString stem() const override { return QStringLiteral("users"); }
    QString counted(qint64 rows) const override;
    QString title() const override { return tr("users"); }
    QString words() const override;
    // user_id, user, the attributes by name, providers (separated by blanks), and where the site keeps sessions
    // active_sessions, idle_sessions, dead_sessions.
    QStringList columns() const override;
    database::Result<report::Header> header(
        database::Connection &connection, qint64 moment, const Choice &choice) const override;
    std::unique_ptr<report::RowSource> rows(
        const database::Snapshot &state, qint64 moment, const Choice &choice) const override;

    // "Users who begin with “ada”", or "Every user".
    static QString words(const auth::Search &search);

private:
    report::Row row(const auth::User &user, const auth::Belongings &belongings, const QList<qsizetype> &places) const;

    const auth::Search m_search;
};

} // namespace candela::app
