#include "dialogs/passwordhandover.h"

#include "clipboard.h"
#include "look/buttons.h"
#include "look/ground.h"
#include "look/iconlabel.h"
#include "look/textlabel.h"
#include "look/tight.h"
#include "secretlabel.h"
#include "workspace.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

PasswordHandover::PasswordHandover(
    Workspace &workspace, const QString &title, const database::Secret &password, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_password(password)
    , m_secret(new SecretLabel(tr("New password"), Type::MonoLarge))
    , m_eye(iconButton(u"eye"_s, tr("Show password")))
    , m_clipboardNote(new TextLabel(tr("The clipboard is cleared after 30 s"), Type::Caption, Role::TextSecondary))
{
    m_secret->setObjectName(u"newPassword"_s);
    m_secret->setSecret(password);
    m_eye->setObjectName(u"reveal"_s);
    m_eye->setCheckable(true);
    m_clipboardNote->setObjectName(u"clipboardNote"_s);
    auto *copy = button(tr("Co&py password"), Variant::Primary, u"copy"_s);
    copy->setObjectName(u"copy"_s);

    auto *column = tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::m);
    column->addWidget(heading(title));
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
    connect(copy, &QPushButton::clicked, this, &PasswordHandover::copy);
    connect(m_eye, &QToolButton::toggled, this, &PasswordHandover::reveal);
}

QWidget *PasswordHandover::heading(const QString &title)
{
    auto *heading = new QWidget;
    auto *line = tight<QHBoxLayout>(heading, 0, 0, 0, 0, Space::m);
    line->addWidget(new IconLabel(u"ok"_s, Role::Ok, 28), 0, Qt::AlignTop);
    auto *texts = tight<QVBoxLayout>(2);
    auto *label = new TextLabel(title, Type::Subtitle);
    label->setObjectName(u"handoverTitle"_s);
    label->setWordWrap(true);
    texts->addWidget(label);
    texts->addWidget(new TextLabel(tr("Shown this once. Candela keeps no copy."), Type::Body, Role::TextSecondary));
    line->addLayout(texts, 1);
    return heading;
}

void PasswordHandover::copy()
{
    if (!m_clipboard) {
        m_clipboard = Clipboard::lasting(&m_workspace);
        connect(m_clipboard, &Clipboard::remainingChanged, this, [this](int seconds) {
            m_clipboardNote->setText(seconds > 0 ? tr("Copied. The clipboard is cleared in %Ln s", nullptr, seconds)
                                                 : tr("No longer on the clipboard"));
        });
    }
    m_clipboard->copySecret(m_password);
}

void PasswordHandover::reveal(bool revealed)
{
    m_secret->setRevealed(revealed);
    nameIconButton(m_eye, u"eye"_s, revealed ? tr("Hide password") : tr("Show password"));
}

void PasswordHandover::wipe()
{
    m_secret->setSecret({});
    m_password = {};
}

} // namespace candela::app
