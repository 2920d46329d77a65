// Top of the navigation: which database this is. Opens the menu of connections.
#pragma once

#include "look/states.h"

#include <QAbstractButton>

namespace candela::look {

class ProfileButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ProfileButton(QWidget *parent = nullptr);

    void set(const QString &profile, const QString &engine, Environment environment);
    void setCompact(bool on);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintNames(QPainter *p, const QRect &room) const;

    QString m_profile;
    QString m_engine;
    bool m_compact = false;
};

} // namespace candela::look
