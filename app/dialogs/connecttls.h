// The row on encryption: the choice, and below it what it means.
#pragma once

#include "database/engine.h"
#include "look/tokens.h"

#include <QObject>

class QComboBox;

namespace candela::look {
class FormGrid;
class IconLabel;
class TextLabel;
} // namespace candela::look

namespace candela::app {

class ConnectTls : public QObject
{
    Q_OBJECT
public:
    ConnectTls(look::FormGrid &grid, QObject *parent);

    // `chosen`: somebody has decided; else the choice follows the hosts: plain text where all of them are this machine
    // itself, verification for any other.
    void load(database::Tls tls, bool chosen);
    // An address asks for it, and says so as long as it stays weaker than the default.
    void loadFromAddress(database::Tls tls);
    // Offers what the engine can hold to. A mode that it cannot becomes the next safer one.
    void setEngine(const database::Engine &engine);
    void setHosts(const QStringList &hosts);
    void setVisible(bool visible);

    database::Tls tls() const;
    bool isOff() const { return tls() == database::Tls::Off; }
    void pointChoice();

signals:
    void changed();

private:
    void choose(database::Tls tls);
    void show();
    QString meaning() const;
    bool isLocal() const;

    look::FormGrid &m_grid;
    QStringList m_hosts;
    bool m_chosen = false, m_fromAddress = false;
    QComboBox *m_choice;
    QWidget *m_line;
    look::IconLabel *m_icon;
    look::TextLabel *m_meaning;
};

} // namespace candela::app
