// Tests a connection and shows it stage by stage; how connecting fails is shown in the same form. It ends after ten
// seconds, answered or not.
#pragma once

#include "auth/trial.h"
#include "look/stagelist.h"
#include "profile.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace candela::app {

class ConnectResult;
class ConnectTrial;
struct Sentence;

class ConnectTest : public QObject
{
    Q_OBJECT
public:
    ConnectTest(ConnectResult &result, QObject *parent);
    ~ConnectTest() override;

    void start(const Profile &profile);
    // Says that it was stopped, if one runs.
    void stop();
    // Stops without a word.
    void abandon();
    bool isRunning() const { return m_trial != nullptr; }

    // What a test of it would go through.
    void showIdle(const Profile &profile);
    void showConnecting(const Profile &profile);
    void showFailure(const Profile &profile, const database::Error &error);

signals:
    void ended();

private:
    void begin(const Profile &profile);
    void receive(const auth::Trial::Report &report);
    void end();
    void giveUp();
    void showRunning();
    static QString below(const Sentence &sentence);
    void fail(const Sentence &sentence);
    QList<look::Stage> rows(look::Stage::State next, const QString &detail, const QString &time) const;

    ConnectResult &m_result;
    std::unique_ptr<ConnectTrial> m_trial;
    QTimer m_tick, m_patience;
    QElapsedTimer m_since, m_stage;
    Profile m_profile;
    QList<auth::Trial::Stage> m_stages;
    QList<auth::Trial::Report> m_reports;
};

} // namespace candela::app
