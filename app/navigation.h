// The left column: which database this is, and the way to each page. Too narrow a window leaves the icons.
#pragma once

#include "look/ground.h"
#include "look/states.h"

class QVBoxLayout;

namespace candela::look {
class NavButton;
class ProfileButton;
}

namespace candela::app {

class Navigation : public look::Ground
{
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent = nullptr);

    void setProfile(const QString &name, const QString &engine, look::Environment environment);
    // Entries are numbered from 0 in the order in which they are added. `act`: that of the menus which leads there too.
    void addEntry(const QString &name, const QString &icon, const QString &text, const QString &act);
    void setCurrent(int entry);
    void setCount(int entry, const QString &count);
    void setCompact(bool compact);

signals:
    void entryChosen(int entry);
    // `below`: where a menu has its corner, on the screen.
    void profileChosen(const QPoint &below);

private:
    look::ProfileButton *m_profile;
    QVBoxLayout *m_column;
    QList<look::NavButton *> m_entries;
};

} // namespace candela::app
