// The report of the sessions that a filter shows, in one order, by one moment and without a session id:
// its columns, its rows page by page, and its head in the application's words.
#pragma once

#include "auth/sessionfilter.h"
#include "report/rowsource.h"
#include "report/writer.h"
#include "times.h"

#include <QCoreApplication>

namespace candela::app {

struct SessionReport {
    Q_DECLARE_TR_FUNCTIONS(SessionReport)

public:
    auth::Schema schema; // has a session table
    auth::SessionFilter filter;
    QByteArray installKey; // session ids are fingerprinted under it
    QString place, engine; // "db-1.internal/auth", "PostgreSQL 15.4": for the head
    QTimeZone zone = machineZone(); // of whoever makes it: for the head

    // fingerprint, user_id, user, state, active_expires, idle_expires, and the session attributes by name. The first
    // six are part of the format, in English wherever the report is made.
    QStringList columns() const;
    // Title and facts; `moment` is when the report is made, in milliseconds since 1970 on the server's clock.
    report::Header header(qint64 moment) const;
    // The sessions in the order of their ids, in their states at `moment`. The cell of the user is empty where nothing
    // names one, an expiry where it is no number; attributes are text, cut after 1000 characters. The connection
    // outlives the source.
    std::unique_ptr<report::RowSource> rows(database::Connection &connection, qint64 moment) const;

    // "State is active or idle; User 3si8jri4tfm06xk", or "Every session". What could be a session id is masked.
    static QString words(const auth::SessionFilter &filter);

    // Where each of the attributes that are columns stands in Schema::sessionAttributes.
    QList<qsizetype> attributeOrder() const;
};

} // namespace candela::app
