// Where a new password comes from: generated, which is the default, or typed.
#pragma once

#include "database/secret.h"

#include <QRadioButton>

namespace candela::app {

class GeneratedPassword;
class TypedPassword;

class PasswordChoice : public QWidget
{
    Q_OBJECT
public:
    explicit PasswordChoice(QWidget *parent = nullptr);

    // Of the way that is chosen; empty where nothing was typed.
    database::Secret password() const;
    bool isWeak() const;
    // A third choice: a key without password.
    void offerNone();
    // That is the only one then, and chosen.
    void setOnlyNone(bool only);
    bool isNone() const { return m_none->isChecked(); }
    TypedPassword *typed() const { return m_typed; }
    void wipe();

signals:
    void changed();

private:
    void choose();

    QRadioButton *m_generate, *m_type, *m_none;
    GeneratedPassword *m_generated;
    TypedPassword *m_typed;
};

} // namespace candela::app
