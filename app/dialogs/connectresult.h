// The panel below the form: what connecting does, that it is under way, or why it failed. It has its height from the
// start, so that nothing moves when it speaks.
#pragma once

#include "look/ground.h"
#include "wording.h"

class QPlainTextEdit;
class QPushButton;

namespace candela::look {
class TextLabel;
}

namespace candela::app {

class ConnectResult : public look::Ground
{
    Q_OBJECT
public:
    explicit ConnectResult(QWidget *parent = nullptr);

    void showNote(const QString &head, const QString &text);
    // With the server's own words to fold out and copy.
    void showFailure(const Sentence &sentence);

private:
    void set(look::Role role, const Sentence &sentence);

    look::TextLabel *m_head, *m_text;
    QPushButton *m_fold;
    QPlainTextEdit *m_details;
};

} // namespace candela::app
