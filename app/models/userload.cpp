#include "models/userload.h"

#include "arrival.h"
#include "workspace.h"

#include <iterator>

namespace candela::app {

using database::Connection;
using database::Error;
using database::Result;

const UserLoad::Step UserLoad::steps[]
    = {{&Found::keys, &auth::Users::addKeys}, {&Found::sessions, &auth::Users::addSessions}};

void UserLoad::ask(const QString &userId)
{
    m_stop.request_stop();
    m_stop = {};
    m_found.reset();
    m_isLoading = true;
    const auto job = [schema = m_workspace.schema(), userId](Connection &connection) {
        return auth::Users(connection, schema).find(userId);
    };
    const auto arrived = [this, turn = ++m_turn](const Result<auth::User> &user) {
        if (turn == m_turn)
            take(user);
    };
    onArrival(m_workspace.runForOne(job, m_stop.get_token()), this, arrived);
}

void UserLoad::take(const Result<auth::User> &user)
{
    if (!user)
        return end(user.error());
    m_found = Found{{*user, {}, {}}, {}, {}};
    emit changed();
    add(std::begin(steps));
}

// One that fails leaves what it was for unknown; those behind it may be had all the same.
void UserLoad::add(const Step *step)
{
    auto job = [schema = m_workspace.schema(), add = step->add, detail = m_found->detail](
                   Connection &connection) mutable {
        return (auth::Users(connection, schema).*add)(detail).map([&] { return std::move(detail); });
    };
    const auto arrived = [this, turn = m_turn, step](const Result<auth::UserDetail> &detail) {
        if (turn != m_turn)
            return;
        auto &part = (*m_found).*(step->part);
        part.isKnown = bool(detail);
        if (detail)
            m_found->detail = *detail;
        else
            part.missing = detail.error();
        const bool isLost = !detail && detail.error().kind == Error::Kind::Lost;
        if (isLost || step + 1 == std::end(steps))
            return end(detail ? Error() : detail.error());
        emit changed();
        add(step + 1);
    };
    onArrival(m_workspace.runForOne(std::move(job), m_stop.get_token()), this, arrived);
}

bool UserLoad::stop()
{
    if (!m_isLoading)
        return false;
    m_stop.request_stop();
    end({Error::Kind::Cancelled, {}, {}, {}});
    return true;
}

void UserLoad::end(const Error &error)
{
    ++m_turn;
    m_isLoading = false;
    m_error = error;
    if (m_found) {
        for (const auto &step : steps) {
            auto &part = (*m_found).*(step.part);
            if (!part.isKnown && !part.missing)
                part.missing = error;
        }
    }
    m_workspace.reportLoss(error);
    emit changed();
}

} // namespace candela::app
