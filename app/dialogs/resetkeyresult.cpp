#include "dialogs/resetkeyresult.h"

#include "dialogs/hashformat.h"
#include "dialogs/passwordhandover.h"
#include "look/line.h"
#include "look/tight.h"
#include "sessionsweep.h"
#include "wording.h"

#include <QLocale>
#include <QTime>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

ResetKeyResult::ResetKeyResult(
    Workspace &workspace, const QString &name, const database::Secret &password, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_password(new PasswordHandover(workspace, tr("The new password of %1").arg(name), password))
    , m_stages(new StageList)
{
    m_stages->setObjectName(u"stages"_s);
    auto *column = tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::m);
    column->addWidget(m_password);
    column->addWidget(new Line);
    column->addWidget(m_stages);
}

void ResetKeyResult::showOutcome(const QStringList &keyIds, const auth::ResetOutcome &outcome, Ended ended)
{
    const auto format
        = outcome.hasher ? tr("%1, read back").arg(hasherName(outcome.hasher)) : tr("the new password opens it");
    m_facts.clear();
    for (const auto &keyId : keyIds)
        m_facts << Stage{Stage::State::Ok, tr("Key"), keyId, {}};
    m_facts << Stage{Stage::State::Ok, tr("Hash"), format, {}};
    const auto sessions = [&](Stage::State state, const QString &detail) {
        m_facts << Stage{state, tr("Sessions"), detail, {}};
    };
    if (ended == Ended::Elsewhere)
        sessions(Stage::State::Warning, tr("kept elsewhere; none were ended"));
    else if (ended == Ended::No)
        sessions(Stage::State::Warning, tr("not ended, as you chose"));
    else if (outcome.sessionsEnded < 0)
        sessions(Stage::State::Ok, tr("ended; how many is unknown"));
    else if (outcome.sessionsEnded == 1)
        sessions(Stage::State::Ok, tr("1 session ended"));
    else
        sessions(Stage::State::Ok, tr("%Ln sessions ended", nullptr, int(outcome.sessionsEnded)));
    if (outcome.resetTokensEnded > 0)
        m_facts << Stage{Stage::State::Ok, tr("Mailed links"),
            tr("%Ln reset link(s) ended", nullptr, int(outcome.resetTokensEnded)), {}};
    m_stages->setStages(m_facts);
}

void ResetKeyResult::follow(SessionSweep *sweep)
{
    m_facts << Stage{Stage::State::Running, tr("Second look"), tr("follows, for whoever was just signing in"), {}};
    m_stages->setStages(m_facts);
    connect(sweep, &SessionSweep::swept, this, [this](qint64 ended) {
        const auto time = QLocale().toString(QTime::currentTime(), u"HH:mm:ss"_s);
        setSecondLook(Stage::State::Ok,
            ended == 0       ? tr("0 sessions left, checked at %1").arg(time)
                : ended == 1 ? tr("1 session that was just being made was ended as well")
                             : tr("%Ln sessions that were just being made were ended as well", nullptr, int(ended)));
    });
    connect(sweep, &SessionSweep::failed, this, [this](const database::Error &error) {
        setSecondLook(
            Stage::State::Failed, tr("sessions left: unknown. %1").arg(sentence(error, m_workspace.place()).problem));
    });
}

void ResetKeyResult::setSecondLook(Stage::State state, const QString &detail)
{
    m_facts.last().state = state;
    m_facts.last().detail = detail;
    m_stages->setStages(m_facts);
}

void ResetKeyResult::wipe() { m_password->wipe(); }

} // namespace candela::app
