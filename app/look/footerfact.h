// One fact of the footer: a hairline, an icon and a text. Hidden while the text is empty.
#pragma once

#include "look/tokens.h"

#include <QWidget>

namespace candela::look {

class IconLabel;
class TextLabel;

class FooterFact : public QWidget
{
    Q_OBJECT
public:
    explicit FooterFact(QWidget *parent = nullptr);

    // icon: a name of Icons, or empty.
    void set(const QString &icon, const QString &text, Role role);
    [[nodiscard]] bool isSet() const;

private:
    IconLabel *m_icon;
    TextLabel *m_text;
};

} // namespace candela::look
