// Writes the sessions that a filter shows into a file: asks for format and file, shows how far it is, says what was
// written. A file appears whole or not at all, and holds fingerprints instead of session ids.
#pragma once

#include "auth/sessions.h"
#include "look/dialogframe.h"
#include "recorded.h"
#include "workspace.h"

#include <QTimer>

#include <atomic>

class QStackedLayout;

namespace candela::look {
class InlineBar;
}

namespace candela::app {

class ExportForm;
class ExportProgress;
class FailureBar;
class StopButton;

class ExportDialog : public look::DialogFrame
{
    Q_OBJECT
public:
    // `counts` of the sessions by state, where they are known; only the states of the filter count. The workspace must
    // be open, its schema with a session table.
    ExportDialog(Workspace &workspace, const auth::SessionFilter &filter,
        const std::optional<auth::SessionCounts> &counts, QWidget *parent = nullptr);
    ~ExportDialog() override;

    // The export itself.
    void accept() override;
    // Closes, or stops what runs.
    void reject() override;

private:
    enum Page { Form, Running, Done };

    void addPages();
    void addButtons();
    void setQuestionFor(Page page);
    void prepare(const QString &path);
    void start();
    void setRunning(bool running);
    void showProgress();
    void finish(const database::Result<Recorded<qint64>> &written);
    void showDone(qint64 rows);
    void fail(const database::Error &error);
    bool showFileProblem(const database::Error &error);
    void openFolder();

    Workspace &m_workspace;
    const auth::SessionFilter m_filter;
    const std::optional<qint64> m_total;
    bool m_running = false, m_done = false;
    bool m_replacing = false; // a file that was there
    QString m_path; // of the export that runs, or ran
    std::shared_ptr<std::atomic<qint64>> m_written;
    std::stop_source m_stop;
    QTimer m_poll;
    FailureBar *m_bar;
    QStackedLayout *m_pages = nullptr;
    ExportForm *m_form;
    ExportProgress *m_progress;
    look::InlineBar *m_result;
    StopButton *m_cancel;
    QPushButton *m_export = nullptr;
};

} // namespace candela::app
