#include "dialogs/connecttest.h"

#include "dialogs/connectresult.h"
#include "dialogs/connecttrial.h"
#include "dialogs/trialwords.h"

namespace candela::app {

using namespace Qt::StringLiterals;
using auth::Trial;
using database::Error;
using look::Role;
using look::Stage;

namespace {

constexpr std::chrono::milliseconds tick{100};
constexpr std::chrono::milliseconds grace{300}; // what the trial itself may say about its end is worth more

} // namespace

ConnectTest::ConnectTest(ConnectResult &result, QObject *parent)
    : QObject(parent)
    , m_result(result)
{
    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &ConnectTest::showRunning);
    m_patience.setSingleShot(true);
    m_patience.setInterval(std::chrono::milliseconds(Trial::longest) + grace);
    connect(&m_patience, &QTimer::timeout, this, &ConnectTest::giveUp);
}

ConnectTest::~ConnectTest() = default;

void ConnectTest::begin(const Profile &profile)
{
    abandon();
    m_profile = profile;
    m_profile.options.password = {};
    auto options = profile.options;
    if (const auto *engine = database::engine(options.engine); engine && engine->isFile && options.file.isEmpty())
        options.file = u"?"_s; // not chosen yet, but it is going to be a file
    m_stages = Trial::stages(options);
    m_reports.clear();
    m_since.start();
    m_stage.start();
}

void ConnectTest::start(const Profile &profile)
{
    begin(profile);
    m_trial = std::make_unique<ConnectTrial>(profile.options, profile.mapping, nullptr);
    connect(m_trial.get(), &ConnectTrial::reported, this, &ConnectTest::receive);
    connect(m_trial.get(), &ConnectTrial::ended, this, &ConnectTest::end);
    m_tick.start();
    m_patience.start();
    showRunning();
}

void ConnectTest::receive(const Trial::Report &report)
{
    m_reports << report;
    m_stage.start();
    showRunning();
}

void ConnectTest::abandon()
{
    m_tick.stop();
    m_patience.stop();
    if (m_trial)
        m_trial.release()->deleteLater(); // it may be in the midst of telling
}

void ConnectTest::stop()
{
    if (!m_trial)
        return;
    m_trial->disconnect(this);
    delete m_trial.release();
    abandon();
    m_result.set({Role::Text, tr("Test stopped"), tr("after %1").arg(duration(m_since.elapsed())),
        rows(Stage::State::Waiting, {}, {}), {}, {}});
    emit ended();
}

void ConnectTest::end()
{
    const auto spent = m_since.elapsed();
    abandon();
    if (!m_reports.isEmpty() && !m_reports.last().found)
        fail(stageFailure(m_reports.last().found.error(), m_profile));
    else if (m_reports.size() == m_stages.size())
        m_result.set({Role::Text, tr("Ready to connect"), tr("in %1").arg(duration(spent)), rows({}, {}, {}), {}, {}});
    else
        fail({tr("The test ended early."), tr("Test again."), {}});
    emit ended();
}

void ConnectTest::giveUp()
{
    m_trial->disconnect(this);
    abandon();
    Error error;
    error.kind = Error::Kind::Unreachable;
    if (m_reports.size() < m_stages.size())
        m_reports << Trial::Report{m_stages.at(m_reports.size()), m_stage.elapsed(), database::Failure(error)};
    fail(stageFailure(error, m_profile));
    emit ended();
}

// What the row has room for is not said twice.
QString ConnectTest::below(const Sentence &sentence)
{
    static constexpr qsizetype room = 56;
    return sentence.problem.size() <= room && !sentence.remedy.isEmpty() ? sentence.remedy : sentence.line();
}

void ConnectTest::showRunning()
{
    if (!m_trial)
        return;
    const auto time = tr("%1, gives up after %2 s").arg(duration(m_since.elapsed())).arg(Trial::longest / 1000);
    m_result.set({Role::Text, tr("Testing…"), time,
        rows(Stage::State::Running, tr("waiting for an answer"), duration(m_stage.elapsed())), {}, {}});
}

void ConnectTest::fail(const Sentence &sentence)
{
    const auto stage = m_reports.isEmpty() ? m_stages.value(0) : m_reports.last().stage;
    m_result.set(
        {Role::Danger, tr("Stopped at %1").arg(stageName(stage)), tr("after %1").arg(duration(m_since.elapsed())),
            rows(Stage::State::Waiting, {}, {}), below(sentence), sentence.details});
}

// Those that have ended, the next one as told, and the others waiting.
QList<Stage> ConnectTest::rows(Stage::State next, const QString &detail, const QString &time) const
{
    QList<Stage> all;
    for (const auto &report : m_reports)
        all << stageRow(report, m_profile);
    const bool isBroken = !m_reports.isEmpty() && !m_reports.last().found;
    for (auto i = all.size(); i < m_stages.size(); ++i) {
        const bool isNext = i == m_reports.size() && !isBroken;
        all << (isNext ? Stage{next, stageName(m_stages.at(i)), detail, time}
                       : Stage{{}, stageName(m_stages.at(i)), {}, {}});
    }
    return all;
}

void ConnectTest::showIdle(const Profile &profile)
{
    begin(profile);
    m_result.set({Role::Text, tr("Not tested"), {}, rows({}, {}, {}),
        tr("Testing and connecting change nothing: Candela reads the names of tables and columns."), {}});
}

void ConnectTest::showConnecting(const Profile &profile)
{
    begin(profile);
    const auto time
        = profile.options.file.isEmpty() ? tr("gives up after %1 s").arg(profile.options.connectSeconds) : QString();
    m_result.set({Role::Text, tr("Connecting to %1…").arg(profile.place()), time, rows({}, {}, {}), {}, {}});
}

// The stages before the one that failed are known to have passed; what they found is not.
void ConnectTest::showFailure(const Profile &profile, const Error &error)
{
    const auto spent = m_since.elapsed();
    begin(profile);
    const auto failed = stageOf(error, profile.options);
    const auto said = stageFailure(error, m_profile);
    QList<Stage> all;
    for (const auto stage : m_stages) {
        const auto state = stage < failed ? Stage::State::Ok
            : stage == failed             ? Stage::State::Failed
                                          : Stage::State::Waiting;
        all << Stage{state, stageName(stage), stage == failed ? inRow(said.problem) : QString(), {}};
    }
    m_result.set({Role::Danger, tr("Stopped at %1").arg(stageName(failed)), tr("after %1").arg(duration(spent)), all,
        below(said), said.details});
}

} // namespace candela::app
