// The menu of the saved connections: the one used last first, then by name, and the ways to others.
#pragma once

#include "profiles.h"

#include <QMenu>

namespace candela::app {

class ConnectionsMenu : public QMenu
{
    Q_OBJECT
public:
    explicit ConnectionsMenu(const Profiles &profiles, QWidget *parent = nullptr);

    // The longest that it gets; all of them are in the connect dialog.
    static constexpr int most = 12;

    // `connected` has a check mark; `last` stands first. Either may be null.
    void setCurrent(const QUuid &connected, const QUuid &last);

signals:
    void chosen(const QUuid &id);
    void newRequested();
    void allRequested();

private:
    void fill();
    void addProfile(const Profile &profile);

    const Profiles &m_profiles;
    QUuid m_connected, m_last;
};

} // namespace candela::app
