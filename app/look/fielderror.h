// The sentence under an input that says what is wrong and what to do; marks the input while it stands.
#pragma once

#include <QPointer>
#include <QWidget>

namespace candela::look {

class TextLabel;

class FieldError : public QWidget
{
    Q_OBJECT
public:
    explicit FieldError(QWidget *input, QWidget *parent = nullptr);

    // Empty hides it and takes the mark off the input. Screen readers read it with the input.
    void setMessage(const QString &message);
    [[nodiscard]] QString message() const;

private:
    QPointer<QWidget> m_input;
    TextLabel *m_text;
};

} // namespace candela::look
