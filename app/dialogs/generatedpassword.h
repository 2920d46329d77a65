// A password that Candela makes: dots until it is shown, another one on demand, and the bits that follow from how it
// was made.
#pragma once

#include "database/secret.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace candela::look {
class StrengthBar;
class TextLabel;
} // namespace candela::look

namespace candela::app {

class GeneratedPassword : public QWidget
{
    Q_OBJECT
public:
    explicit GeneratedPassword(QWidget *parent = nullptr);
    ~GeneratedPassword() override;

    // Empty after wipe().
    const database::Secret &password() const { return m_password; }
    // The choice between words and characters; to be placed by whoever shows this.
    QComboBox *kind() const { return m_kind; }
    void wipe();

signals:
    void changed();

private:
    void generate();
    void show(bool revealed);

    database::Secret m_password;
    QComboBox *m_kind;
    QLineEdit *m_field;
    QToolButton *m_eye;
    look::StrengthBar *m_bar;
    look::TextLabel *m_verdict;
};

} // namespace candela::app
