// The tab with the times a connection may take, and how it is kept alive.
#pragma once

#include "profile.h"

#include <QWidget>

class QSpinBox;

namespace candela::look {
class FormGrid;
}

namespace candela::app {

class ConnectLimits : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectLimits(QWidget *parent = nullptr);

    void load(const database::Options &options);
    // Takes what differs from the default, as an address gives it.
    void loadNamed(const database::Options &options);
    void fill(database::Options &options) const;

signals:
    void edited();

private:
    QSpinBox *addSeconds(
        look::FormGrid &grid, const QString &name, const QString &label, Profile::Seconds range, const QString &about);

    QSpinBox *m_connect, *m_statement, *m_keepAlive;
};

} // namespace candela::app
