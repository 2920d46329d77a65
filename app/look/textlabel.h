// One plain text in a type of the scale and a colour role; follows font, scheme and direction.
#pragma once

#include "look/tokens.h"

#include <QLabel>

namespace candela::look {

class TextLabel : public QLabel
{
    Q_OBJECT
public:
    explicit TextLabel(
        const QString &text = {}, Type type = Type::Body, Role role = Role::Text, QWidget *parent = nullptr);

    void setRole(Role role);
    void setType(Type type);
    [[nodiscard]] Role role() const { return m_role; }
    // Left means the leading edge of the layout, whatever the direction of the text.
    void setAlignment(Qt::Alignment alignment);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    Type m_type;
    Role m_role;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
    bool m_restyling = false;
};

} // namespace candela::look
