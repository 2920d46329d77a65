// A painted ground in one role, with hairlines at its edges or as a rounded card.
#pragma once

#include "look/tokens.h"

#include <QFrame>

namespace candela::look {

class Ground : public QFrame
{
    Q_OBJECT
public:
    enum Edge { NoEdge = 0, Top = 1, Bottom = 2, Left = 4, Right = 8, Rounded = 16 };

    // edges: Edge values or-ed; Left and Right are as seen left to right.
    explicit Ground(Role role, int edges = NoEdge, QWidget *parent = nullptr);

    void setRole(Role role);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Role m_role;
    int m_edges;
};

} // namespace candela::look
