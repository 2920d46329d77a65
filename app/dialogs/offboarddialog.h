// Off-boards users from a list: reads it, says whom each line means, and ends the sessions, disables the passwords or
// deletes all who were found.
#pragma once

#include "dialogs/matchjob.h"
#include "look/dialogframe.h"
#include "offboardrun.h"

#include <QTimer>

class QStackedLayout;

namespace candela::app {

class BusyNote;
class DepartureSave;
class FailureBar;
class OffboardChoice;
class OffboardList;
class OffboardReport;
class StopButton;

class OffboardDialog : public look::DialogFrame
{
    Q_OBJECT
public:
    // The workspace must be open.
    explicit OffboardDialog(Workspace &workspace, QWidget *parent = nullptr);
    ~OffboardDialog() override;

    // The next step: finds the users, or does what was chosen to them.
    void accept() override;
    // Cancels, or stops what runs.
    void reject() override;

signals:
    // As it closes, in the operator's language.
    void acted(candela::look::Kind kind, const QString &done, const QString &note);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addPages();
    void addButtons();
    bool isReport() const;
    void showList();
    void find(std::optional<qsizetype> column);
    void found(const database::Result<Leavers::Found> &found);
    void act();
    void progress(qsizetype user);
    void comeToRest(const std::optional<database::Error> &error);
    void setRunning(bool running);
    void showReadiness();
    void showProgress();
    // Those for whom there may be something left to do.
    qsizetype pending() const;
    void close();

    Workspace &m_workspace;
    FailureBar *m_bar;
    QStackedLayout *m_pages = nullptr;
    OffboardList *m_list;
    OffboardReport *m_report;
    OffboardChoice *m_choice;
    BusyNote *m_busy;
    QPushButton *m_back, *m_saves;
    DepartureSave *m_save;
    StopButton *m_cancel;
    QPushButton *m_act = nullptr;
    OffboardRun *m_run = nullptr;                   // null: nothing was begun
    std::stop_source m_stop;                        // of the matching
    std::shared_ptr<std::atomic<qint64>> m_behind;
    QTimer m_poll;
    bool m_finding = false;
};

} // namespace candela::app
