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

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_initials;
};

} // namespace candela::look
