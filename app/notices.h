// What the window says above everything else: how connecting goes, and what became of the file of saved connections.
#pragma once

#include "wording.h"

#include <QTimer>
#include <QWidget>

namespace candela::look {
class InlineBar;
}

namespace candela::app {

class FailureBar;

class Notices : public QWidget
{
    Q_OBJECT
public:
    explicit Notices(QWidget *parent = nullptr);

    // What Profiles::load() has answered.
    void sayProfiles(const database::Error &error);
    // Said once it has taken a second.
    void sayConnecting(const QString &name);
    // `canChange`: it is a saved connection.
    void sayFailure(const Sentence &sentence, bool canChange);
    // Neither connecting nor failed.
    void sayNothing();

signals:
    void stopRequested();
    void changeRequested();

private:
    look::InlineBar *m_profiles, *m_busy;
    FailureBar *m_failure;
    QTimer m_second;
};

} // namespace candela::app
