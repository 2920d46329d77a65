// QSQLITE: opens what is there and never creates; a hostile file finds its tools switched off.
#include "database/sqlitetext.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

#include <sqlite3.h>

Q_DECLARE_OPAQUE_POINTER(sqlite3 *)
Q_DECLARE_METATYPE(sqlite3 *)

namespace candela::database {

using namespace Qt::StringLiterals;

namespace {

using Kind = Error::Kind;

class SqliteDriver : public Driver
{
public:
    Result<Link> open(QSqlDatabase &database, const Options &options) override
    {
        const auto path = checked(options.file);
        if (!path)
            return Failure(path.error());
        const auto mode = options.readOnly ? u"ro"_s : u"rw"_s;       // neither creates a file
        database.setDatabaseName(
            u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(*path, "/")) + u"?mode="_s + mode);
        database.setConnectOptions(u"QSQLITE_OPEN_URI"_s);
        if (!database.open())
            return Failure(error(database.lastError()));
        m_handle = database.driver()->handle().value<sqlite3 *>();
        if (!m_handle)
            return failure(Kind::Unsupported, u"QSQLITE"_s);
        m_limit = std::chrono::seconds(options.statementSeconds);
        sqlite3_progress_handler(
            m_handle, 10'000, [](void *driver) { return int(static_cast<SqliteDriver *>(driver)->isLate()); }, this);
        sqlite3_busy_handler(m_handle,
            [](void *driver, int waits) { return int(static_cast<SqliteDriver *>(driver)->waitsOn(waits == 0)); },
            this);
        if (!harden())
            return failure(Kind::Unsupported, u"QSQLITE"_s);
        // SQLite opens a file that it may not write to for reading alone, whatever was asked for.
        return prepare(database).map([&] {
            return Link{{}, {}, !options.readOnly && sqlite3_db_readonly(m_handle, "main") == 1};
        });
    }

    Result<Answer> run(const QSqlDatabase &database, const sql::CompiledQuery &query) override
    {
        m_deadline = Clock::now() + m_limit;
        m_stopped = false;
        return Driver::run(database, query);
    }

    Result<void> read(const QSqlDatabase &, const sql::CompiledQuery &query, const TextSink &row) override
    {
        m_deadline = Clock::now() + m_limit;
        m_stopped = false;
        if (readSqliteText(m_handle, query, row) == SQLITE_OK)
            return {};
        const auto code = QString::number(sqlite3_extended_errcode(m_handle));
        const auto text = QString::fromUtf8(sqlite3_errmsg(m_handle));
        return Failure({kind(code, text), code, harmless(text), {}, isRetryable(code)});
    }

    void interrupt() override
    {
        m_stopped = true;
        sqlite3_interrupt(m_handle);
    }

    void cut() override {}                              // a file is there, or says that it is not

private:
    using Clock = std::chrono::steady_clock;

    static Result<QString> checked(const QString &file)
    {
        if (file.isEmpty() || file.contains(QChar(0)))
            return failure(Kind::Input, file.section(QChar(0), 0, 0));
        const QFileInfo info(file);
        if (!info.exists())
            return failure(Kind::Missing, file);
        if (!info.isFile())                             // a directory, a pipe or a device
            return failure(Kind::NotADatabase, file);
        if (!info.isReadable())
            return failure(Kind::Denied, file);
        return info.canonicalFilePath();
    }

    // A misspelt column must be an error, not a string; views, triggers and the file's own format must not
    // reach beyond what SQL on plain tables needs (sqlite.org/security.html).
    [[nodiscard]] bool harden() const
    {
        int failed = sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
        failed |= sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
        failed |= sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        failed |= sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 0);
        sqlite3_limit(m_handle, SQLITE_LIMIT_LENGTH, 10'000'000);
        return failed == SQLITE_OK;
    }
    bool isLate() const { return Clock::now() >= m_deadline; }

    // For somebody else's lock, up to 5 seconds. SQLite's own handler hears of no interrupt.
    bool waitsOn(bool isFirst)
    {
        using namespace std::chrono_literals;
        if (isFirst)
            m_patience = std::min(m_deadline, Clock::now() + 5s);
        if (m_stopped || Clock::now() >= m_patience)
            return false;
        std::this_thread::sleep_for(10ms);
        return true;
    }

    Result<void> prepare(const QSqlDatabase &database)
    {
        // The first statement that reads tells a database from any other file. Up to 32 MiB of changed pages, which most windows
        // of a long change stay below, are in memory until they are committed: to write one earlier, SQLite shuts out those who
        // read (sqlite.org/pragma.html#pragma_cache_spill).
        for (const auto &statement : {u"pragma schema_version"_s, u"pragma cell_size_check = on"_s,
                 u"pragma secure_delete = on"_s, u"pragma foreign_keys = on"_s, u"pragma cache_spill = -32768"_s}) {
            if (auto done = run(database, {statement, {}}); !done)
                return Failure(done.error());
        }
        const auto keys = run(database, {u"pragma foreign_keys"_s, {}});
        if (!keys)
            return Failure(keys.error());
        if (keys->rows.empty() || keys->rows.front().at(0).toInt() != 1)
            return failure(Kind::Unsupported, u"foreign_keys"_s);
        return {};
    }

    Kind kind(const QString &code, const QString &text) const override
    {
        switch (code.toInt()) {                         // a journal or log beside the file that has to be worked off first
        case SQLITE_READONLY_RECOVERY:
        case SQLITE_READONLY_CANTLOCK:
        case SQLITE_READONLY_ROLLBACK:
        case SQLITE_READONLY_CANTINIT:
        case SQLITE_READONLY_DIRECTORY: return Kind::Unrecovered;
        default: break;
        }
        switch (code.toInt() & 0xff) {                  // extended codes keep the primary one in the low byte
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return m_stopped ? Kind::Cancelled : Kind::Busy;
        case SQLITE_READONLY: return Kind::ReadOnly;
        case SQLITE_INTERRUPT: return isLate() ? Kind::Busy : Kind::Cancelled;
        case SQLITE_CORRUPT: return Kind::Corrupt;
        case SQLITE_FULL: return Kind::Full;
        case SQLITE_CANTOPEN: return Kind::Missing;
        case SQLITE_PERM:
        case SQLITE_AUTH: return Kind::Denied;
        case SQLITE_CONSTRAINT: return Kind::Constraint;
        case SQLITE_NOTADB: return Kind::NotADatabase;
        case SQLITE_IOERR: return Kind::Lost;
        case SQLITE_TOOBIG:
        case SQLITE_MISMATCH: return Kind::Input;
        case SQLITE_ERROR:                              // one code for much; its words are the same in every language
            return text.contains(u"no such table") || text.contains(u"no such column")
                    || text.contains(u"has no column named")
                ? Kind::Schema : Kind::Other;
        default: return Kind::Other;
        }
    }

    bool isRetryable(const QString &code) const override
    {
        return !m_stopped && (code.toInt() == SQLITE_BUSY || code.toInt() == SQLITE_BUSY_SNAPSHOT);
    }

    sqlite3 *m_handle = nullptr;
    std::chrono::seconds m_limit{0};
    Clock::time_point m_deadline, m_patience;
    std::atomic<bool> m_stopped = false;
};

} // namespace

std::unique_ptr<Driver> makeSqliteDriver() { return std::make_unique<SqliteDriver>(); }

} // namespace candela::database
