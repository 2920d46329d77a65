// The frame every dialog shares: a body on Surface, and a footer on Window with the environment at its
// left and the platform's order of buttons at its right. Opened with open() or show(), never exec().
#pragma once

#include "look/states.h"
#include "look/variant.h"

#include <QDialog>
#include <QDialogButtonBox>

class QHBoxLayout;
class QVBoxLayout;

namespace candela::look {

class ElidedLabel;
class EnvTag;
class TextLabel;

class DialogFrame : public QDialog
{
    Q_OBJECT
public:
    // width: least width in pixels at 10 pt.
    DialogFrame(const QString &title, int width, QWidget *parent = nullptr);

    // Where the dialog's content goes; inset 24 pixels, spacing 12.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    // Left of the buttons, after the environment.
    [[nodiscard]] QHBoxLayout *footer() const { return m_footer; }
    // Its accepted() and rejected() call accept() and reject(), which subclasses override.
    [[nodiscard]] QDialogButtonBox *buttons() const { return m_buttons; }

    // What the dialog is about is chosen there: left of body and footer, over the whole height.
    void setSide(QWidget *side);
    // The question with object and number, as the first line; empty hides it.
    void setQuestion(const QString &question);
    // A dialog that changes data says where.
    void setEnvironment(Environment environment, const QString &profile);
    QPushButton *addButton(const QString &text, QDialogButtonBox::ButtonRole role, Variant variant = Variant::Standard);
    // Enter presses this one; Enter never destroys.
    void setDefaultButton(QPushButton *button);

    QSize sizeHint() const override;

protected:
    // Content that grew makes the dialog grow, as far as the screen allows.
    bool event(QEvent *event) override;

private:
    QVBoxLayout *m_body;
    QHBoxLayout *m_footer;
    QDialogButtonBox *m_buttons;
    TextLabel *m_question;
    EnvTag *m_tag;
    ElidedLabel *m_profile;
};

} // namespace candela::look
