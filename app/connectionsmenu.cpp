#include "connectionsmenu.h"

#include "look/mnemonics.h"
#include "look/painting.h"
#include "look/theme.h"

#include <QPainter>

namespace candela::app {

using namespace Qt::StringLiterals;
using look::Theme::scaled;

namespace {

// A bar in the environment's colour, as the lists of connections have it.
QIcon barOf(look::Environment environment, double ratio)
{
    QPixmap picture(QSize(scaled(16), scaled(16)) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    look::Painting::fillRounded(&painter, QRectF(scaled(6), 0, 4, scaled(16)), 2, look::Theme::color(look::envColor(environment)));
    return picture;
}

// One line that is neither a shortcut nor a mnemonic, and pushes nothing off the screen.
QString entryText(const QString &text, const QFontMetrics &metrics)
{
    return metrics.elidedText(text.simplified(), Qt::ElideMiddle, scaled(280)).replace(u'&', u"&&"_s);
}

} // namespace

ConnectionsMenu::ConnectionsMenu(const Profiles &profiles, QWidget *parent) : QMenu(tr("Co&nnections"), parent), m_profiles(profiles)
{
    setObjectName(u"connectionsMenu"_s);
    connect(&profiles, &Profiles::changed, this, &ConnectionsMenu::fill);
    // Colours and sizes may be others by then.
    connect(this, &QMenu::aboutToShow, this, &ConnectionsMenu::fill);
    fill();
}

void ConnectionsMenu::setCurrent(const QUuid &connected, const QUuid &last)
{
    m_connected = connected;
    m_last = last;
    fill();
}

void ConnectionsMenu::fill()
{
    clear();
    const auto profiles = byName(m_profiles.all(), m_last);
    for (const auto &profile : profiles.first(qMin<qsizetype>(most, profiles.size())))
        addProfile(profile);
    addSeparator();
    addAction(tr("&New connection…"), this, &ConnectionsMenu::newRequested)->setObjectName(u"actNewConnection"_s);
    auto *all = addAction(tr("&All connections…"), this, &ConnectionsMenu::allRequested);
    all->setObjectName(u"actAllConnections"_s);
    all->setVisible(!profiles.isEmpty());
    look::giveMnemonics(*this);
}

void ConnectionsMenu::addProfile(const Profile &profile)
{
    auto *action = addAction(entryText(profile.name, fontMetrics()) + u'\t' + entryText(profile.caption(), fontMetrics()));
    action->setObjectName(u"connection:"_s + profile.id.toString(QUuid::WithoutBraces));
    action->setCheckable(profile.id == m_connected);
    action->setChecked(profile.id == m_connected);
    if (profile.id != m_connected)
        action->setIcon(barOf(profile.environment, devicePixelRatioF()));
    connect(action, &QAction::triggered, this, [this, id = profile.id] { emit chosen(id); });
}

} // namespace candela::app
