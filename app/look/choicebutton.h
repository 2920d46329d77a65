// A bold verb with a line of explanation; the choices of the first run.
#pragma once

#include <QAbstractButton>

namespace candela::look {

class ChoiceButton : public QAbstractButton
{
    Q_OBJECT
public:
    ChoiceButton(const QString &icon, const QString &title, const QString &explanation, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QString m_explanation;
};

} // namespace candela::look
