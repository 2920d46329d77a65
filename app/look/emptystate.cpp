#include "look/emptystate.h"

#include "look/buttons.h"
#include "look/iconlabel.h"
#include "look/textlabel.h"
#include "look/theme.h"
#include "look/tight.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace candela::look {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(u"info"_s, Role::TextSecondary, 32))
    , m_title(new TextLabel({}, Type::Subtitle))
    , m_text(new TextLabel({}, Type::Body, Role::TextSecondary))
    , m_actions(tight<QHBoxLayout>(Space::s))
{
    auto *column = tight<QVBoxLayout>(this, Space::xl, Space::xl, Space::xl, Space::xl * 2, Space::s);
    column->addStretch(1);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(Space::xs);
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setWordWrap(true);
    m_text->setMaximumWidth(Theme::scaled(440));
    auto *row = tight<QHBoxLayout>();
    row->addStretch(1);
    row->addWidget(m_text, 1000); // as wide as it may, then the stretches share
    row->addStretch(1);
    column->addLayout(row);
    column->addSpacing(Space::s);
    m_actions->addStretch();
    m_actions->addStretch();
    column->addLayout(m_actions);
    column->addStretch(2);
}

void EmptyState::set(const QString &icon, const QString &title, const QString &text, Role iconRole)
{
    m_icon->setIcon(icon, iconRole);
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
}

QPushButton *EmptyState::addAction(const QString &text, Variant variant)
{
    auto *action = button(text, variant);
    m_actions->insertWidget(m_actions->count() - 1, action);
    return action;
}

void EmptyState::addBelow(QWidget *widget)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->count() - 1, widget);
}

void EmptyState::clearActions()
{
    const auto buttons = findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
    for (QPushButton *old : buttons) {
        old->hide();
        old->deleteLater(); // one of them may be the sender
    }
}

} // namespace candela::look
