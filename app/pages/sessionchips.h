// The row of filters over the sessions: a chip for each state with its count, one for the user whose sessions are shown,
// and those that somebody has added.
#pragma once

#include "auth/sessions.h"
#include "sessioncondition.h"

#include <QWidget>

namespace candela::look {
class Chip;
class FlowLayout;
}

namespace candela::app {

class Workspace;
struct PageLayout;

class SessionChips : public QWidget
{
    Q_OBJECT
public:
    explicit SessionChips(const Workspace &workspace, QWidget *parent = nullptr);

    // All but the search.
    auth::SessionFilter filter() const;
    // Active and idle ones of everybody, nothing else asked for.
    bool isDefault() const;
    // Says nothing of it.
    void reset();
    // This user's sessions alone, in every state and by no other filter; says nothing of it.
    void showUser(const QString &userId, const QString &name);
    // What stands for that user, where it is only known now.
    void nameUser(const QString &name);
    // "…" while they are being counted, unknown else, "≥" where more may follow; faults are shown where there are some.
    void showCounts(const std::optional<auth::SessionCounts> &counts, bool isCounting, bool isCut);
    // Of a chip that somebody has added; none: it is another.
    std::optional<SessionCondition> conditionOf(const QWidget *chip) const;
    // Puts the condition in the chip's place, or beside the others where it is none of them.
    void put(QWidget *chip, const SessionCondition &condition);
    // All of it, where it is not the usual one.
    void keep(PageLayout &layout) const;
    // What of it the schema still has. Says nothing of it.
    void restore(const PageLayout &layout);
    // What a filter reads that no index helps, "≈1,000,000 rows"; empty where that is few, or one user's alone.
    QString costText() const;
    // At their end.
    void setAct(QWidget *act);
    // With room for two in a line, whatever the font: above a table, height is dearer.
    QSize minimumSizeHint() const override;

signals:
    void changed();
    // A condition is to be asked for, there: for put().
    void conditionRequested(QWidget *chip);

private:
    look::Chip *addState(auth::State state, bool checked);
    void addButton();
    void setUser(const QString &userId, const QString &name);
    void add(const SessionCondition &condition);
    void remove(QWidget *chip);

    struct Added { look::Chip *chip; SessionCondition condition; };
    void describe(const Added &added);
    void describeAll();

    const Workspace &m_workspace;
    look::FlowLayout *m_flow;
    QList<Added> m_added;
    look::Chip *m_add;
    QList<std::pair<auth::State, look::Chip *>> m_states;
    look::Chip *m_userChip;
    QString m_user;                 // of the chip; empty: everybody's
};

} // namespace candela::app
