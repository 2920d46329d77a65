#include "workspace.h"

#include "arrival.h"
#include "auth/fingerprint.h"
#include "times.h"
#include "userjournal.h"

#include <QDateTime>

#include <utility>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Connection;
using database::Failure;
using database::Result;

Workspace::Workspace(Profile profile, QByteArray installKey, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_installKey(std::move(installKey))
    , m_journal(userJournal())
    , m_lock(m_profile.options.readOnly ? Lock::Profile : Lock::None)
    , m_zone(machineZone())
    , m_browse(std::make_unique<database::Database>(m_profile.options))
    , m_aside(std::make_unique<database::Database>(m_profile.options))
    , m_beside(std::make_unique<database::Database>(m_profile.options))
    , m_forOne(std::make_unique<database::Database>(m_profile.options))
{
    m_keepAlive.setInterval(m_profile.options.keepAliveSeconds * 1000);
    connect(&m_keepAlive, &QTimer::timeout, this, &Workspace::keepAlive);
}

Workspace::~Workspace()
{
    m_opening.request_stop();
    closeLater(std::move(m_browse));
    closeLater(std::move(m_aside));
    closeLater(std::move(m_beside));
    closeLater(std::move(m_forOne));
}

// A connection that is just being opened cannot be interrupted, and the window must not wait for it.
void Workspace::closeLater(std::unique_ptr<database::Database> database)
{
    QThreadPool::globalInstance()->start([database = std::shared_ptr<database::Database>(std::move(database))] { });
}

void Workspace::open()
{
    m_opening = {};
    const auto inspect = [mapping = m_profile.mapping](Connection &connection) -> Result<DatabaseFacts> {
        auto schema = auth::inspect(connection, mapping);
        if (!schema)
            return Failure(schema.error());
        const auto version = connection.version();
        if (!version)
            return Failure(version.error());
        // Statistics that cannot be read are none: they are for show alone.
        const auto sizes = auth::estimate(connection, *schema).value_or(auth::Sizes());
        const auto ahead = skew(connection);
        if (!ahead)
            return Failure(ahead.error());
        DatabaseFacts facts{std::move(*schema), *version, connection.link(), *ahead, sizes};
        facts.learnRights(connection);
        return facts;
    };
    onArrival(m_browse->run(inspect, m_opening.get_token()), this, [this](const Result<DatabaseFacts> &facts) {
        if (m_opening.stop_requested()) {
            emit failed({database::Error::Kind::Cancelled, {}, {}, {}});
        } else if (!facts) {
            emit failed(facts.error());
        } else {
            m_facts = *facts;
            m_answered = now();
            m_lock = foundLock();
            if (m_lock == Lock::Triggers)
                connectAnew();
            if (m_profile.options.file.isEmpty() && m_profile.options.keepAliveSeconds > 0)
                m_keepAlive.start();
            emit opened();
        }
    });
}

// Half of the way there and back is taken for the way back.
Result<qint64> Workspace::skew(Connection &connection)
{
    const auto asked = QDateTime::currentMSecsSinceEpoch();
    return connection.now().map(
        [asked](qint64 now) { return now - (asked + (QDateTime::currentMSecsSinceEpoch() - asked) / 2); });
}

Workspace::Lock Workspace::foundLock() const
{
    return m_profile.options.readOnly        ? Lock::Profile
        : m_facts->link.readOnlyServer       ? Lock::Server
        : !m_facts->schema.triggers.isEmpty() ? Lock::Triggers
                                             : Lock::None;
}

void Workspace::connectAnew()
{
    auto options = m_profile.options;
    options.readOnly = options.readOnly || m_lock == Lock::Triggers;
    for (auto *database : {&m_browse, &m_aside, &m_beside, &m_forOne})
        closeLater(std::exchange(*database, std::make_unique<database::Database>(options)));
}

void Workspace::trustTriggers()
{
    if (m_lock != Lock::Triggers)
        return;
    m_lock = Lock::None;
    connectAnew();
    emit lockChanged();
    emit returned();            // what was on its way over the connections before is asked for again
}

void Workspace::setZone(const QTimeZone &zone)
{
    if (zone == m_zone)
        return;
    m_zone = zone;
    emit zoneChanged();
}

qint64 Workspace::now() const { return QDateTime::currentMSecsSinceEpoch() + m_facts->skew; }

QString Workspace::fingerprint(const QString &sessionId) const { return auth::fingerprint(m_installKey, sessionId); }

// An idle connection that has broken would be found by whoever acts next; it is asked every few seconds instead.
void Workspace::keepAlive()
{
    if (m_isLost || m_isPinging)
        return;
    m_isPinging = true;
    onArrival(m_browse->ping(), this, [this](const Result<void> &answer) {
        m_isPinging = false;
        if (!answer)
            reportLoss(answer.error());
    });
    if (std::exchange(m_isPingingForOne, true))
        return;
    // Where it has broken, the next job opens another one, and nobody has to hear of it.
    onArrival(m_forOne->ping(), this, [this](const Result<void> &) { m_isPingingForOne = false; });
}

void Workspace::reportAnswer()
{
    m_answered = now();
    if (m_isLost)
        reconnect();            // whatever else is shown is from before
}

void Workspace::reportLoss(const database::Error &error)
{
    if (error.kind != database::Error::Kind::Lost && error.kind != database::Error::Kind::Unreachable)
        return;
    m_isLost = true;
    emit lost(error);
    emit lockChanged();
}

void Workspace::reconnect()
{
    if (!m_isLost || m_isReconnecting)
        return;
    m_isReconnecting = true;
    connectAnew();
    const auto ask = [facts = *m_facts](Connection &connection) -> Result<DatabaseFacts> {
        return skew(connection).map([&](qint64 ahead) {
            auto now = facts;
            now.link = connection.link();
            now.skew = ahead;
            now.learnRights(connection);
            return now;
        });
    };
    onArrival(m_browse->run(ask), this, [this](const Result<DatabaseFacts> &now) {
        m_isReconnecting = false;
        if (!now) {
            emit lost(now.error());
            return;
        }
        m_facts = *now;
        if (m_lock == Lock::None || m_lock == Lock::Server)
            m_lock = now->link.readOnlyServer ? Lock::Server : Lock::None;
        m_isLost = false;
        emit lockChanged();
        emit returned();
    });
}

} // namespace candela::app
