// One fact of the footer: a hairline, an icon and a text, which is in the tooltip where there is no room for the whole of
// it. Hidden while the text is empty.
#pragma once

#include "look/tokens.h"

#include <QWidget>

namespace candela::look {

class ElidedLabel;
class IconLabel;

class FooterFact : public QWidget
{
    Q_OBJECT
public:
    enum class Edge { Hairline, None };

    explicit FooterFact(Edge edge = Edge::Hairline, Type type = Type::Caption, Qt::TextElideMode mode = Qt::ElideRight,
        QWidget *parent = nullptr);

    // icon: a name of Icons, or empty.
    void set(const QString &icon, const QString &text, Role role);
    // Pixels that its text can do without and still have room for so many letters, or else for the ellipsis alone.
    [[nodiscard]] int slack(int letters) const;

protected:
    bool event(QEvent *event) override;

private:
    IconLabel *m_icon;
    ElidedLabel *m_text;
};

} // namespace candela::look
