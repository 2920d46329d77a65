// Chooses the zone that times of the connected database are shown in, and remembers it for that connection.
#pragma once

#include <QMenu>
#include <QPointer>

class QActionGroup;

namespace candela::app {

class Settings;
class Workspace;

class ZoneMenu : public QMenu
{
    Q_OBJECT
public:
    explicit ZoneMenu(Settings &settings, QWidget *parent = nullptr);

    // Gives it the zone that is remembered for its connection. Null: nothing is connected, so nothing is to be chosen.
    void setWorkspace(Workspace *workspace);

private:
    void list();
    void add(const QString &name, const QString &text, const QByteArray &zone);
    // Empty: this machine's.
    void choose(const QByteArray &zone);
    void chooseOther();

    Settings &m_settings;
    QActionGroup *m_one;
    QPointer<Workspace> m_workspace;
    QByteArray m_chosen;
};

} // namespace candela::app
