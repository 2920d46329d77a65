// Password strength as five steps; the verdict in words stands beside or below it.
#pragma once

#include <QWidget>

namespace candela::look {

class StrengthBar : public QWidget
{
    Q_OBJECT
public:
    explicit StrengthBar(QWidget *parent = nullptr);

    // score: zxcvbn's 0 … 4; below 0 nothing has been typed yet.
    void set(int score, const QString &verdict);

    QSize sizeHint() const override { return {200, 6}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_score = -1;
};

} // namespace candela::look
