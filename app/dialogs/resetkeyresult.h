// What a reset did: the new password, which is shown this once, and what became of key and sessions.
#pragma once

#include "auth/keys.h"
#include "database/error.h"
#include "look/stagelist.h"

#include <QWidget>

namespace candela::app {

class PasswordHandover;
class SessionSweep;
class Workspace;

class ResetKeyResult : public QWidget
{
    Q_OBJECT
public:
    enum class Ended { Yes, No, Elsewhere };

    // name: the person's.
    ResetKeyResult(
        Workspace &workspace, const QString &name, const database::Secret &password, QWidget *parent = nullptr);

    // A hasher of null and a negative number stand for what could not be learnt.
    void showOutcome(const QStringList &keyIds, const auth::ResetOutcome &outcome, Ended ended);
    // Tells what the second sweep finds.
    void follow(SessionSweep *sweep);
    void wipe();

private:
    void setSecondLook(look::Stage::State state, const QString &detail);

    Workspace &m_workspace;
    PasswordHandover *m_password;
    look::StageList *m_stages;
    QList<look::Stage> m_facts;
};

} // namespace candela::app
