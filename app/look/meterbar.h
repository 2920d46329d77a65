// A share of a whole as a 6 px bar in one role; the number stands beside it.
#pragma once

#include "look/tokens.h"

#include <QWidget>

namespace candela::look {

class MeterBar : public QWidget
{
    Q_OBJECT
public:
    explicit MeterBar(Role role = Role::Chart4, QWidget *parent = nullptr);

    // share: 0 … 1.
    void set(double share, Role role);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = 0;
    Role m_role;
};

} // namespace candela::look
