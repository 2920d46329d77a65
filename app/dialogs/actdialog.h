// What every dialog about one act on the database has: the question, where and why it is done, what is in its way, and
// the end of it.
#pragma once

#include "actrun.h"
#include "hindrance.h"
#include "look/dialogframe.h"

#include <QPointer>

namespace candela::app {

class BusyNote;
class FailureBar;
class ReasonField;
class StopButton;

class ActDialog : public look::DialogFrame
{
    Q_OBJECT
public:
    // The act itself, where nothing is missing.
    void accept() override;
    // Cancels; stops what runs, or closes what is done.
    void reject() override;

signals:
    // Once it is done, in the operator's language; a Warning where something about it has to be known.
    void acted(candela::look::Kind kind, const QString &done, const QString &note);

protected:
    // What cannot be taken back is not what Enter does; what destroys has the red button.
    enum class Force { Changes, Replaces, Destroys };
    struct Words { QString title, verb; };
    ActDialog(Workspace &workspace, auth::Deed deed, const Words &words, Force force, QWidget *parent);

    Workspace &workspace() const { return m_workspace; }
    ActRun &run() const { return *m_run; }
    FailureBar &bar() const { return *m_bar; }
    QVBoxLayout *form() const { return m_form; }        // above the reason
    // Where the keyboard begins; Cancel unless told.
    void setFirst(QWidget *first) { m_first = first; }
    void setVerb(const QString &verb);
    // An entry of the journal about it, with the reason.
    journal::Entry entry(journal::Act act, const QString &subject) const;
    // Asks missing() again.
    void update();

    // Begins with run().
    virtual void act() = 0;
    // Why that cannot be yet, for the button's tooltip; empty: it can.
    virtual QString missing() const { return {}; }
    // Of an error that the dialog knows better than others do.
    virtual Sentence words(const database::Error &error) const { return sentence(error, m_workspace.place()); }
    // Where something can be said at a field instead: then true.
    virtual bool sayAtField(const database::Error &) { return false; }
    // Closes, and has it said.
    void close(const QString &done, const QString &note = {});
    // The same where something has to be seen first.
    void showResult(QWidget *result, const QString &title);
    // In the fields' place, where the act is none for this object.
    void showRefusal(QWidget *why, const QString &question);
    void showEvent(QShowEvent *event) override;

private:
    void followRun();
    void fail(const database::Error &error);
    void failLoading(const database::Error &error);
    void stayUnknown(const database::Error &error);
    void takeRemedy();
    void conclude(QWidget *content, const QString &question);

    enum class Remedy { LoadAgain, CheckAgain };
    Workspace &m_workspace;
    const auth::Deed m_deed;
    ActRun *m_run;
    FailureBar *m_bar;
    QWidget *m_fields;
    QVBoxLayout *m_form;
    ReasonField *m_reason;
    BusyNote *m_busy;
    StopButton *m_cancel;
    QPushButton *m_act;                 // null: done
    QPointer<QWidget> m_first;
    Remedy m_remedy = Remedy::LoadAgain;
    bool m_changed = false;             // there is nothing to cancel any more
    bool m_loadsAgain = false;
};

} // namespace candela::app
