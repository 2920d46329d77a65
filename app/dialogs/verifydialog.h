// Holds a report against the manifest beside it, and says whether it is as it was made. Needs no connection, no
// network and no keychain; files are read on another thread, and that can be stopped.
#pragma once

#include "knownkeys.h"
#include "look/dialogframe.h"

#include <stop_token>

class QLineEdit;

namespace candela::look {
class FieldError;
}

namespace candela::app {

class BusyNote;
class FailureBar;
class StopButton;
class VerifyFacts;
struct ReportCheck;

class VerifyDialog : public look::DialogFrame
{
    Q_OBJECT
public:
    explicit VerifyDialog(QWidget *parent = nullptr);
    ~VerifyDialog() override;

    // The verification itself.
    void accept() override;
    // Closes, or stops what runs.
    void reject() override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addField();
    void addButtons();
    void browse();
    void choose(const QString &path);
    void setRunning(bool running);
    void finish(const database::Result<ReportCheck> &check);
    void showKnownKeys();

    const KnownKeys m_known;
    FailureBar *m_bar;
    QLineEdit *m_file;
    look::FieldError *m_error = nullptr;
    VerifyFacts *m_facts;
    BusyNote *m_busy;
    StopButton *m_close;
    QPushButton *m_keys, *m_verify = nullptr;
    std::stop_source m_stop;
    bool m_isRunning = false;
};

} // namespace candela::app
