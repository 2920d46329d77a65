// The panel below the form: what a test has found stage by stage, that something is under way, or why it failed. It has
// its height from the start, so that nothing moves when it speaks.
#pragma once

#include "look/ground.h"
#include "look/stagelist.h"
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
    struct Shown {
        look::Role role; // of the head: Danger is read out at once
        QString head, time;
        QList<look::Stage> stages;
        QString text; // what to do, or to know
        QString details; // the server's own words, to fold out and copy
    };

    explicit ConnectResult(QWidget *parent = nullptr);

    void set(const Shown &shown);
    void showNote(const Sentence &sentence)
    {
        set({look::Role::Text, sentence.problem, {}, {}, sentence.remedy, sentence.details});
    }
    void showFailure(const Sentence &sentence)
    {
        set({look::Role::Danger, sentence.problem, {}, {}, sentence.remedy, sentence.details});
    }
    bool isFailure() const { return m_isFailure; }

private:
    void fold(bool open);

    look::TextLabel *m_head, *m_time, *m_text;
    look::StageList *m_stages;
    QPushButton *m_fold;
    QPlainTextEdit *m_details;
    bool m_isFailure = false, m_hasStages = false;
};

} // namespace candela::app
