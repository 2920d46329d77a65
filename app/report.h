// A report on a connected database, whatever it lists: which rows, their columns, its head, and the rows themselves.
// The names of columns and the codes in rows are part of the format, in English wherever it is made; the head speaks the
// application's language.
#pragma once

#include "auth/schema.h"
#include "auth/search.h"
#include "report/rowsource.h"
#include "report/writer.h"
#include "times.h"

#include <QCoreApplication>

namespace candela::database {
class Connection;
class Snapshot;
}

namespace candela::app {

class Report
{
    Q_DECLARE_TR_FUNCTIONS(Report)

public:
    // Where it comes from: values, so that a job can take them along.
    struct Source {
        auth::Schema schema;
        QByteArray installKey;                  // session ids are fingerprinted under it
        QString place, engine;                  // "db-1.internal/auth", "PostgreSQL 15.4": for the head
        QString maker = {};                     // whoever makes it, for the head
        QTimeZone zone = machineZone();         // of whoever makes it, for the head
    };
    // What of it is wanted.
    struct Choice {
        QStringList columns = {};               // of columns(); empty: all
        std::optional<QTimeZone> zone = {};     // of the times in the rows; none: milliseconds since 1970
        bool summary = true;                    // facts and charts in the head, which take a pass or two over the rows
        bool tokens = false;                    // the session ids themselves
    };

    explicit Report(Source source) : m_source(std::move(source)) {}
    virtual ~Report();

    // A search by indexes alone ends after so many users, and a report must not.
    static auth::Reach reach(auth::Reach asked) { return asked == auth::Reach::Indexed ? auth::Reach::Beginnings : asked; }
    // Then it may have more rows than a list.
    static bool goesFurther(const auth::Search &search) { return !search.text.isEmpty() && reach(search.reach) != search.reach; }

    virtual QString stem() const = 0;                   // "sessions", for a file's name
    virtual QString counted(qint64 rows) const = 0;     // "3 sessions"
    // What is exported, in a title: "sessions".
    virtual QString title() const = 0;
    // Which rows, in words, and in which order if they have one: "Users who begin with “ada”, ordered by user id".
    virtual QString words() const = 0;
    // All that there are, in their order.
    virtual QStringList columns() const = 0;
    // The one of columns() that may have the session ids themselves; empty: none has.
    virtual QString tokenColumn() const { return {}; }
    virtual bool hasTimes() const { return false; }
    // `moment` is when the report is made, in milliseconds since 1970 on the server's clock.
    [[nodiscard]] virtual database::Result<report::Header> header(
        database::Connection &connection, qint64 moment, const Choice &choice) const = 0;
    // In constant memory, page by page. The state and the report outlive the source.
    virtual std::unique_ptr<report::RowSource> rows(
        const database::Snapshot &state, qint64 moment, const Choice &choice) const = 0;

    const Source &source() const { return m_source; }

protected:
    QStringList columns(const Choice &choice) const;
    // The facts that every report has around its own.
    report::Header headerOf(const QString &title, qint64 moment, const Choice &choice) const;

    // In the language's own grouping, for counted().
    static QString numbered(qint64 rows);
    // Empty cells stand for what is not there.
    static QVariant cell(const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); }
    // Of a time that is told in a zone; a number that is no time stays one.
    static QVariant time(const std::optional<qint64> &time, const Choice &choice);
    // Their places by name, since tables list their columns in whatever order they were added.
    static QList<qsizetype> byName(const QList<auth::Attribute> &attributes);
    // What was typed into a search may be a whole session id, which is not for a report or a screen.
    static QString shownSearch(const QString &text);

private:
    const Source m_source;
};

} // namespace candela::app
