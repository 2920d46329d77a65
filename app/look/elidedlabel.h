// One-line label that elides instead of clipping or growing; the full text is then in the tooltip.
#pragma once

#include "look/textlabel.h"

namespace candela::look {

class ElidedLabel : public TextLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, Type type = Type::Body, Role role = Role::Text,
        Qt::TextElideMode mode = Qt::ElideRight, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString shown() const;

    Qt::TextElideMode m_mode;
};

} // namespace candela::look
