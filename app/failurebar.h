// An inline bar that says what went wrong, folds out the server's own words, and offers the remedy.
#pragma once

#include "look/tokens.h"
#include "wording.h"

#include <QWidget>

namespace candela::look {
class InlineBar;
} // namespace candela::look

namespace candela::app {

class FaultDetails;

class FailureBar : public QWidget
{
    Q_OBJECT
public:
    explicit FailureBar(QWidget *parent = nullptr);

    // `act` is the button of the remedy; without one there is none.
    void showFailure(const Sentence &sentence, const QString &act = {}, look::Kind kind = look::Kind::Error);
    // Not a failure, but what the operator has to know.
    void showNote(look::Kind kind, const QString &lead, const QString &text, const QString &act = {});
    void clear();
    // A cross that clears it.
    void setClosable(bool on);

signals:
    void remedyRequested();

private:
    void setTexts(look::Kind kind, const QString &lead, const QString &text);
    void addRemedy(const QString &act);

    look::InlineBar *m_bar;
    FaultDetails *m_details;
};

} // namespace candela::app
