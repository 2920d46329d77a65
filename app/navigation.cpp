#include "navigation.h"

#include "look/keytip.h"
#include "look/navbutton.h"
#include "look/profilebutton.h"
#include "look/theme.h"
#include "look/tight.h"

#include <QVBoxLayout>

namespace candela::app {

using namespace look::Space;

Navigation::Navigation(QWidget *parent)
    : Ground(look::Role::Sidebar, Ground::Right, parent)
    , m_profile(new look::ProfileButton)
    , m_column(look::tight<QVBoxLayout>(this, m, s, m, m, 2))
{
    setObjectName(QStringLiteral("navigation"));
    m_profile->setObjectName(QStringLiteral("profileButton"));
    new look::KeyTip(*m_profile, QStringLiteral("actConnect"));
    m_column->addWidget(m_profile);
    m_column->addSpacing(m);
    m_column->addStretch(1);
    connect(m_profile, &look::ProfileButton::clicked, this,
        [this] { emit profileChosen(m_profile->mapToGlobal(QPoint(0, m_profile->height() + 2))); });
}

void Navigation::setProfile(const QString &name, const QString &engine, look::Environment environment)
{
    m_profile->set(name, engine, environment);
}

void Navigation::addEntry(const QString &name, const QString &icon, const QString &text, const QString &act)
{
    auto *button = new look::NavButton(icon, text);
    button->setObjectName(name);
    new look::KeyTip(*button, act);
    const int entry = int(m_entries.size());
    m_column->insertWidget(2 + entry, button);          // between the profile with its space and the stretch
    connect(button, &look::NavButton::clicked, this, [this, entry] { emit entryChosen(entry); });
    m_entries.append(button);
}

void Navigation::setCurrent(int entry) { m_entries.at(entry)->setChecked(true); }
void Navigation::setCount(int entry, const QString &count) { m_entries.at(entry)->setCount(count); }

void Navigation::setCompact(bool compact)
{
    setFixedWidth(compact ? look::Theme::controlHeight() + 10 + 2 * s : look::Theme::scaled(208));
    m_column->setContentsMargins(compact ? s : m, s, compact ? s : m, m);
    m_profile->setCompact(compact);
    for (auto *entry : m_entries)
        entry->setCompact(compact);
}

} // namespace candela::app
