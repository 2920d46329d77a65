// The environment as a coloured tag with its word, for footers and lists.
#pragma once

#include "look/states.h"

#include <QWidget>

namespace candela::look {

class EnvTag : public QWidget
{
    Q_OBJECT
public:
    explicit EnvTag(Environment environment = Environment::None, QWidget *parent = nullptr);

    void setEnvironment(Environment environment);

    QSize sizeHint() const override { return sizeFor(m_environment); }
    QSize minimumSizeHint() const override { return sizeHint(); }

    // For delegates.
    [[nodiscard]] static QSize sizeFor(Environment environment);
    static void paint(QPainter *p, const QRect &rect, Environment environment);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Environment m_environment;
};

} // namespace candela::look
