// A password that the operator types, with what zxcvbn thinks of it and a word on characters that the site's own
// readers may disagree about.
#pragma once

#include "auth/password/strength.h"
#include "database/secret.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace candela::look {
class FieldError;
class IconLabel;
class StrengthBar;
class TextLabel;
} // namespace candela::look

namespace candela::app {

class TypedPassword : public QWidget
{
    Q_OBJECT
public:
    explicit TypedPassword(QWidget *parent = nullptr);
    ~TypedPassword() override;

    database::Secret password() const;
    bool isWeak() const;
    // Words that a guesser would try first: of the user and of the site.
    void setKnownWords(const QStringList &words);
    // Whether readers of the format may take NFKC(password) or the password itself.
    void setReadersDisagree(bool disagree);
    // Says that there is none, and why that will not do.
    void complain();
    void focus();
    void wipe();

signals:
    void changed();

private:
    void judge();
    void show(bool revealed);

    QLineEdit *m_field;
    QToolButton *m_eye;
    look::StrengthBar *m_bar;
    look::IconLabel *m_sign;
    look::TextLabel *m_verdict;
    look::FieldError *m_error;
    look::TextLabel *m_disagreement;
    auth::Strength m_strength;
    QStringList m_known;
    bool m_readersDisagree = false;
};

} // namespace candela::app
