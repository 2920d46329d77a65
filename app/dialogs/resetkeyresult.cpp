#include "dialogs/resetkeyresult.h"

#include "clipboard.h"
#include "dialogs/hashformat.h"
#include "dialogs/secretlabel.h"
#include "look/buttons.h"
#include "look/ground.h"
#include "look/iconlabel.h"
#include "look/line.h"
#include "look/textlabel.h"
#include "look/tight.h"
#include "sessionsweep.h"
#include "wording.h"

#include <QLocale>
#include <QPushButton>
#include <QTime>
#include <QToolButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

static QLayout *heading(const QString &name)
{
    auto *line = tight<QHBoxLayout>(Space::m);
    line->addWidget(new IconLabel(u"ok"_s, Role::Ok, 28), 0, Qt::AlignTop);
    auto *texts = tight<QVBoxLayout>(2);
    auto *title = new TextLabel(ResetKeyResult::tr("The new password of %1").arg(name), Type::Subtitle);
    title->setWordWrap(true);
    texts->addWidget(title);
    texts->addWidget(
        new TextLabel(ResetKeyResult::tr("Shown this once. Candela keeps no copy."), Type::Body, Role::TextSecondary));
    line->addLayout(texts, 1);
    return line;
}

ResetKeyResult::ResetKeyResult(
    Workspace &workspace, const QString &name, const database::Secret &password, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_password(password)
    , m_secret(new SecretLabel)
    , m_eye(iconButton(u"eye"_s, tr("Show password")))
    , m_clipboardNote(new TextLabel(tr("The clipboard is cleared after 30 s"), Type::Caption, Role::TextSecondary))
    , m_stages(new StageList)
{
    m_secret->setObjectName(u"newPassword"_s);
    m_secret->setSecret(password);
    m_eye->setObjectName(u"reveal"_s);
    m_eye->setCheckable(true);
    m_clipboardNote->setObjectName(u"clipboardNote"_s);
    m_stages->setObjectName(u"stages"_s);
    auto *copy = button(tr("Co&py password"), Variant::Primary, u"copy"_s);
    copy->setObjectName(u"copy"_s);

    auto *column = tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::m);
    column->addLayout(heading(name));
    auto *box = new Ground(Role::Window, Ground::Rounded);
    auto *inside = tight<QHBoxLayout>(box, Space::l, Space::l, Space::m, Space::l, Space::s);
    inside->addWidget(m_secret, 1);
    inside->addWidget(m_eye);
    column->addWidget(box);
    auto *line = tight<QHBoxLayout>(Space::s);
    line->addWidget(copy);
    line->addWidget(m_clipboardNote);
    line->addStretch();
    column->addLayout(line);
    column->addWidget(new Line);
    column->addWidget(m_stages);
    connect(copy, &QPushButton::clicked, this, &ResetKeyResult::copy);
    connect(m_eye, &QToolButton::toggled, this, &ResetKeyResult::reveal);
}

void ResetKeyResult::showOutcome(const QString &keyId, const auth::ResetOutcome &outcome, Ended ended)
{
    const auto format
        = outcome.hasher ? tr("%1, read back").arg(hasherName(outcome.hasher)) : tr("the new password opens it");
    m_facts = {{Stage::State::Ok, tr("Key"), keyId, {}}, {Stage::State::Ok, tr("Hash"), format, {}}};
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

void ResetKeyResult::copy()
{
    if (!m_clipboard) {
        m_clipboard = new Clipboard(Clipboard::usual, &m_workspace);
        connect(m_clipboard, &Clipboard::remainingChanged, this, [this](int seconds) {
            m_clipboardNote->setText(seconds > 0 ? tr("Copied. The clipboard is cleared in %Ln s", nullptr, seconds)
                                                 : tr("No longer on the clipboard"));
        });
        connect(m_clipboard, &Clipboard::remainingChanged, m_clipboard, [clipboard = m_clipboard.data()](int seconds) {
            if (seconds == 0)
                clipboard->deleteLater();
        });
    }
    m_clipboard->copySecret(m_password);
}

void ResetKeyResult::reveal(bool revealed)
{
    m_secret->setRevealed(revealed);
    nameIconButton(m_eye, u"eye"_s, revealed ? tr("Hide password") : tr("Show password"));
}

void ResetKeyResult::wipe()
{
    m_secret->setSecret({});
    m_password = {};
}

} // namespace candela::app
