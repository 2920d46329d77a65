// The third step of an off-boarding: what is done to those who were found, what follows from it, and what confirms it.
#pragma once

#include "auth/sessions.h"
#include "departure.h"
#include "workspace.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace candela::look {
class BulletList;
class Segmented;
class TextLabel;
} // namespace candela::look

namespace candela::app {

class ReasonField;

class OffboardChoice : public QWidget
{
    Q_OBJECT
public:
    OffboardChoice(Workspace &workspace, QWidget *parent = nullptr);

    // Who was found, and their sessions.
    void setUsers(qsizetype users, const auth::SessionCounts &sessions);
    // Offers to delete the rows of other tables because of which users were kept.
    void setInTheWay(const std::vector<Departure> &departures);
    Leaving leaving() const;
    QString reason() const;
    bool withRows() const;
    // Why it cannot be begun yet; empty: it can.
    QString missing() const;
    // Once it was begun it is gone on with, or nothing else.
    void setBegun();

    // "Delete 12 users?", "&Delete 12 users"
    static QString question(Leaving leaving, qsizetype users);
    static QString verb(Leaving leaving, qsizetype users);

signals:
    void changed();

private:
    void addConfirmation();
    void show();
    QStringList consequences() const;
    QString hindered() const;

    Workspace &m_workspace;
    const bool m_hasSessions;
    qsizetype m_users = 0;
    auth::SessionCounts m_sessions;
    look::Segmented *m_act;
    look::BulletList *m_consequences;
    QCheckBox *m_withRows;
    QWidget *m_confirmationRow;
    look::TextLabel *m_confirmationLabel;
    QLineEdit *m_confirmation;
    ReasonField *m_reason;
};

} // namespace candela::app
