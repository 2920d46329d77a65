#include "pages/sessiontoken.h"

#include "clipboard.h"
#include "look/buttons.h"
#include "look/factrow.h"
#include "look/textlabel.h"
#include "look/tight.h"
#include "secretlabel.h"
#include "workspace.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;

SessionToken::SessionToken(Workspace &workspace, const QString &sessionId, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_id(sessionId)
    , m_label(new SecretLabel(tr("Full session id"), look::Type::Mono))
    , m_eye(look::iconButton(u"eye"_s, {}))
    , m_note(new look::TextLabel({}, look::Type::Caption, look::Role::TextSecondary))
{
    m_label->setObjectName(u"sessionToken"_s);
    m_label->setSecret(m_id);
    m_eye->setObjectName(u"sessionTokenReveal"_s);
    m_eye->setCheckable(true);
    m_note->setObjectName(u"sessionTokenNote"_s);
    m_note->hide();
    auto *copy = look::iconButton(u"copy"_s, tr("Copy the session id for 30 s: whoever has it is signed in as this user"));
    copy->setObjectName(u"sessionTokenCopy"_s);
    auto *row = new look::FactRow(tr("Full id"), {});
    row->addControl(m_eye);
    row->addControl(copy);
    auto *column = look::tight<QVBoxLayout>(this, 0, 0, 0, look::Space::s, look::Space::xs);
    column->addWidget(row);
    column->addWidget(m_label);
    column->addWidget(m_note);
    reveal(false);
    connect(m_eye, &QToolButton::toggled, this, &SessionToken::reveal);
    connect(copy, &QToolButton::clicked, this, &SessionToken::copy);
}

void SessionToken::hideEvent(QHideEvent *event)
{
    m_eye->setChecked(false);
    QWidget::hideEvent(event);
}

void SessionToken::reveal(bool revealed)
{
    m_label->setRevealed(revealed);
    look::nameIconButton(m_eye, u"eye"_s,
        revealed ? tr("Hide the session id") : tr("Show the session id: whoever has it is signed in as this user"));
}

void SessionToken::copy()
{
    if (!m_clipboard) {
        m_clipboard = Clipboard::lasting(&m_workspace);
        connect(m_clipboard, &Clipboard::remainingChanged, this, [this](int seconds) {
            m_note->setText(seconds > 0 ? tr("Copied. The clipboard is cleared in %Ln s", nullptr, seconds)
                                        : tr("No longer on the clipboard"));
            m_note->show();
        });
    }
    m_clipboard->copySecret(m_id);
}

} // namespace candela::app
