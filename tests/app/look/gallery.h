// Every building block of the look in its states, in one window.
#pragma once

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace candela::look {
class Toast;
}

class Gallery : public QWidget
{
public:
    Gallery();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *shell();
    QWidget *navigation();
    QWidget *page();
    QWidget *sessions();
    QWidget *type();
    QWidget *controls();
    QWidget *inputs();
    QWidget *marks();
    QWidget *messages();
    QWidget *detail();
    QWidget *dialog();
    QWidget *numbers();
    QWidget *emptyAndChoices();

    candela::look::Toast *m_toast = nullptr;
};
