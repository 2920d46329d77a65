// What the window shows while nothing is connected: the product's mark, one line of what it is, and the ways to begin.
#pragma once

#include "look/ground.h"

namespace candela::look {
class ChoiceButton;
}

namespace candela::app {

class FirstRunPage : public look::Ground
{
    Q_OBJECT
public:
    // `demo` is the file of a demo database; without one that choice is not there.
    explicit FirstRunPage(const QString &demo = {}, QWidget *parent = nullptr);

    void setDemo(const QString &file);

signals:
    void connectRequested();
    void openFileRequested();
    void demoRequested(const QString &file);

private:
    QString m_file;
    look::ChoiceButton *m_demo;
};

} // namespace candela::app
