// What a look-up still has to ask for, batch after batch, whatever the answers are: see Lookup.
#pragma once

#include "database/error.h"

#include <QObject>
#include <QStringList>

#include <optional>
#include <stop_token>

namespace candela::app {

class LookupQueue : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype batch = 500;

    ~LookupQueue() override;

    // What is on its way and what waits stays unknown until it is wanted again; answers whether there was any.
    bool stop();
    bool isBusy() const { return !m_waiting.isEmpty() && !m_isParked; }
    // Why some of it is not to be had; none where all is, and where it was stopped.
    const std::optional<database::Error> &failure() const { return m_failure; }
    // While nobody sees the rows, nothing is asked: it waits.
    void park();
    void resume();

signals:
    void busyChanged();         // beside changed(), which says so as well
    void changed();

protected:
    using QObject::QObject;

    // Up to `batch` keys; finish() says that they were answered.
    virtual void ask(const QStringList &keys) = 0;
    // It is not to be had.
    virtual void giveUp(const QString &key) = 0;

    void add(const QStringList &keys);
    void finish(qsizetype keys);
    void setFailure(const std::optional<database::Error> &failure) { m_failure = failure; }
    void forget();
    std::stop_token stopToken() const { return m_asking.get_token(); }
    quint64 turn() const { return m_turn; }

private:
    void next();
    // What is on its way does not count when it comes.
    void end();

    QStringList m_waiting;                              // the first of them are on their way
    std::optional<database::Error> m_failure;
    std::stop_source m_asking;
    quint64 m_turn = 0;
    bool m_isAsking = false, m_isParked = false;
};

} // namespace candela::app
