// The rows on encryption: the choice, and below it the certificate authority or what doing without means.
#pragma once

#include "database/options.h"
#include "look/tokens.h"

#include <QObject>

class QComboBox;
class QStackedWidget;

namespace candela::look {
class FormGrid;
class IconLabel;
class TextLabel;
}

namespace candela::app {

class ConnectField;

class ConnectTls : public QObject
{
    Q_OBJECT
public:
    ConnectTls(look::FormGrid &grid, const database::Options &start, QObject *parent);

    // Until somebody chooses, plain text is the choice for this machine itself, and verification for any other.
    void setHost(const QString &host);
    void setVisible(bool visible);

    bool verifies() const;
    ConnectField *authority() const { return m_authority; }
    void fill(database::Options &options) const;
    void pointChoice();

private:
    QWidget *authorityPage();
    QWidget *warningPage();
    void choose(database::Tls tls);
    void show();
    void warn(const QString &icon, look::Role role, const QString &sentence);

    look::FormGrid &m_grid;
    QString m_host;
    bool m_chosen, m_visible = true;
    QComboBox *m_choice;
    ConnectField *m_authority;
    look::TextLabel *m_label, *m_warning;
    look::IconLabel *m_icon;
    QStackedWidget *m_below;
};

} // namespace candela::app
