#include "secretlabel.h"

#include "look/theme.h"

#include <QPainter>
#include <QTextLayout>
#include <QtMath>

namespace candela::app {

using namespace look;

SecretLabel::SecretLabel(const QString &name, Type type, QWidget *parent)
    : QWidget(parent)
    , m_type(type)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(name);
}

void SecretLabel::setSecret(const database::Secret &secret)
{
    m_secret = secret;
    setRevealed(false);
    updateGeometry();
}

void SecretLabel::setRevealed(bool revealed)
{
    m_revealed = revealed && !m_secret.isEmpty();
    setAccessibleDescription(m_revealed ? m_secret.text() : tr("Hidden"));
    update();
}

QSize SecretLabel::sizeHint() const { return {Theme::scaled(360), heightForWidth(Theme::scaled(360))}; }

QSize SecretLabel::minimumSizeHint() const
{
    return {Theme::scaled(160), QFontMetrics(Theme::font(m_type)).height()};
}

int SecretLabel::heightForWidth(int width) const
{
    QTextLayout layout;
    auto text = m_secret.text();
    const int height = arrange(layout, text, width);
    layout.setText({});
    database::wipe(text);
    return qMax(height, minimumSizeHint().height());
}

// Passwords and ids are read from left to right in every language. Answers the height in pixels.
int SecretLabel::arrange(QTextLayout &layout, const QString &text, int width) const
{
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setFont(Theme::font(m_type));
    layout.setText(text);
    double height = 0;
    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return qCeil(height);
}

void SecretLabel::paintEvent(QPaintEvent *)
{
    static constexpr int dots = 12; // however long it is
    QPainter painter(this);
    painter.setPen(Theme::color(m_revealed ? Role::Text : Role::TextSecondary));
    QTextLayout layout;
    auto text = m_revealed ? m_secret.text() : QString(dots, QChar(0x2022));
    const int high = arrange(layout, text, width());
    layout.draw(&painter, QPointF(0, qMax(0, (height() - high) / 2)));
    layout.setText({});
    database::wipe(text);
}

} // namespace candela::app
