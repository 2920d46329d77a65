// The statements that the product asks, as they begin, while this object lives: what the logging category candela.sql gets.
// One at a time.
#pragma once

#include <QLoggingCategory>
#include <QMutex>
#include <QStringList>
#include <QThread>

#include <string_view>
#include <vector>

namespace candela::tests {

class StatementLog
{
public:
    struct Entry {
        QString text;
        const QThread *thread = nullptr;        // each connection has its own
    };

    StatementLog()
    {
        s_log = this;
        s_handler = qInstallMessageHandler(&StatementLog::handle);
        QLoggingCategory::setFilterRules(QStringLiteral("candela.sql.debug=true"));
    }
    ~StatementLog()
    {
        QLoggingCategory::setFilterRules({});
        qInstallMessageHandler(s_handler);
        s_log = nullptr;
    }
    StatementLog(const StatementLog &) = delete;
    StatementLog &operator=(const StatementLog &) = delete;

    std::vector<Entry> entries() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_entries;
    }
    QStringList texts() const
    {
        QStringList all;
        for (const auto &entry : entries())
            all << entry.text;
        return all;
    }
    void clear()
    {
        const QMutexLocker lock(&m_mutex);
        m_entries.clear();
    }

private:
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
    {
        if (!context.category || context.category != std::string_view("candela.sql"))
            return s_handler(type, context, text);
        const QMutexLocker lock(&s_log->m_mutex);
        s_log->m_entries.push_back({text, QThread::currentThread()});
    }

    static inline StatementLog *s_log = nullptr;
    static inline QtMessageHandler s_handler = nullptr;

    mutable QMutex m_mutex;
    std::vector<Entry> m_entries;
};

} // namespace candela::tests
