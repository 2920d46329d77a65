// A user's detail as it comes: the attributes, which are there at once, then the keys and the sessions, for which
// whole tables may have to be read. What was stopped or cannot be had is unknown, and an old answer never replaces a newer one.
#pragma once

#include "auth/users.h"

#include <QObject>

#include <optional>
#include <stop_token>

namespace candela::app {

class Workspace;

class UserLoad : public QObject
{
    Q_OBJECT
public:
    // What belongs to a user: here, on its way, or not to be had for this reason.
    struct Part {
        bool isKnown = false;
        std::optional<database::Error> missing;
    };
    // As far as it has come.
    struct Found {
        auth::UserDetail detail;
        Part keys, sessions;
    };

    explicit UserLoad(Workspace &workspace, QObject *parent = nullptr) : QObject(parent), m_workspace(workspace) {}
    ~UserLoad() override { m_stop.request_stop(); }

    void ask(const QString &userId);
    // Answers whether anything was under way.
    bool stop();
    bool isLoading() const { return m_isLoading; }

    // None: not even the attributes are here.
    const std::optional<Found> &found() const { return m_found; }
    // Why none is found, once nothing is under way.
    const database::Error &error() const { return m_error; }

signals:
    void changed();

private:
    struct Step {
        Part Found::*part;
        database::Result<void> (auth::Users::*add)(auth::UserDetail &);
    };
    static const Step steps[2];

    void take(const database::Result<auth::User> &user);
    void add(const Step *step);
    void end(const database::Error &error);

    Workspace &m_workspace;
    std::optional<Found> m_found;
    database::Error m_error;
    std::stop_source m_stop;
    quint64 m_turn = 0;
    bool m_isLoading = false;
};

} // namespace candela::app
