// A dialog about an act on one key: shows it, and looks before anything can be decided whether it is still as it was seen,
// with how many sessions and other keys its user has.
#pragma once

#include "dialogs/actdialog.h"
#include "keyfacts.h"

namespace candela::look {
class BulletList;
}

namespace candela::app {

class KeyLine;

class KeyActDialog : public ActDialog
{
    Q_OBJECT
protected:
    KeyActDialog(Workspace &workspace, auth::Deed deed, const Words &words, Force force, const auth::Key &key,
        QWidget *parent);

    // The person's name, or whatever else the user is known by.
    const QString &name() const { return m_name; }
    // As it was seen last; what differs at the act is a conflict.
    const auth::Key &key() const { return m_key; }
    const KeyFacts &facts() const { return m_facts; }
    // What follows from the act, one sentence each.
    void setConsequences(const QStringList &sentences);
    // What the user can sign in with besides this key.
    QString otherKeysText() const;
    // Called once by the derived constructor.
    void look(WithFormat format = WithFormat::No);

    virtual void showFacts() = 0;
    Sentence words(const database::Error &error) const override;

private:
    auth::Key m_key;
    KeyFacts m_facts;
    const QString m_name;
    bool m_looked = false;
    KeyLine *m_line;
    look::BulletList *m_consequences;
};

} // namespace candela::app
