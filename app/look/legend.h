// A colour of a chart and its word.
#pragma once

#include "look/tokens.h"

#include <QWidget>

namespace candela::look {

class Legend : public QWidget
{
    Q_OBJECT
public:
    Legend(const QString &text, Role role, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Role m_role;
};

} // namespace candela::look
