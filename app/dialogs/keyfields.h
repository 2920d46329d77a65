// What a key is called: provider and the user's id there, with what stands against it said at the field, and what sites
// usually do differently said below. Never changed: Lucia takes an id as it is.
#pragma once

#include "auth/lucia/keyname.h"
#include "workspace.h"

#include <QWidget>

class QLineEdit;

namespace candela::look {
class FieldError;
class TextLabel;
} // namespace candela::look

namespace candela::app {

class KeyFields : public QWidget
{
    Q_OBJECT
public:
    explicit KeyFields(const Workspace &workspace, QWidget *parent = nullptr);

    void setName(const auth::lucia::KeyName &name);
    auth::lucia::KeyName name() const;
    // Why it is no key's name yet, for a tooltip; empty: it is one.
    QString missing() const;
    QWidget *first() const;
    // The name is taken, by this id, which the table's collation may only take for the same.
    void complainOfDuplicate(const QString &existingId);

signals:
    void changed();

private:
    void judge();
    QString hint() const;

    const std::optional<qsizetype> m_longest;       // of the whole id, in characters
    QLineEdit *m_provider, *m_user;
    look::FieldError *m_providerError, *m_userError;
    look::TextLabel *m_hint;
};

} // namespace candela::app
