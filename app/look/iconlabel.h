// An icon in a layout; painted, so it follows scheme and scale.
#pragma once

#include "look/tokens.h"

#include <QString>
#include <QWidget>

namespace candela::look {

class IconLabel : public QWidget
{
    Q_OBJECT
public:
    // side in pixels at 10 pt; 0 is the interface's icon size.
    explicit IconLabel(const QString &name, Role role = Role::TextSecondary, int side = 0, QWidget *parent = nullptr);

    void setIcon(const QString &name, Role role);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Role m_role;
    int m_side;
};

} // namespace candela::look
