// A person's initials on a disc.
#pragma once

#include <QWidget>

namespace candela::look {

class Avatar : public QWidget
{
    Q_OBJECT
public:
    // side in pixels at 10 pt.
    explicit Avatar(const QString &initials = {}, int side = 40, QWidget *parent = nullptr);

    void setInitials(const QString &initials);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_initials;
    int m_side;
};

} // namespace candela::look
