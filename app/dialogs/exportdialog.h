// Writes a report of what a page shows into a file: asks what it shall become, shows how far it is, says what was
// written. A file appears whole or not at all, and holds fingerprints instead of session ids unless these were asked for
// twice.
#pragma once

#include "look/dialogframe.h"
#include "exportjob.h"
#include "reportoffer.h"
#include "workspace.h"

#include <QElapsedTimer>
#include <QTimer>

#include <atomic>

class QPrinter;
class QStackedLayout;

namespace candela::app {

class ExportDone;
class ExportForm;
class ExportProgress;
class FailureBar;
class StopButton;

class ExportDialog : public look::DialogFrame
{
    Q_OBJECT
public:
    // The workspace must be open.
    ExportDialog(Workspace &workspace, const ReportOffers &offers, QWidget *parent = nullptr);
    ~ExportDialog() override;

    // Asks for a printer, and exports to that.
    void choosePrinter();
    // The export itself.
    void accept() override;
    // Goes a step back, or closes, or stops what runs.
    void reject() override;

private:
    enum Page { Form, Confirmation, Running, Done };

    void addPages();
    void addButtons();
    void turnTo(Page page);
    Page page() const;
    QString question() const;
    const ReportOffer &offer() const;
    bool fileIsReady();
    void prepare();
    void start();
    ExportJob::Write writing() const;
    void setRunning(bool running);
    void showProgress();
    void finish(const database::Result<Recorded<qint64>> &written);
    void showDone(qint64 rows);
    void fail(const database::Error &error);

    Workspace &m_workspace;
    const ReportOffers m_offers;
    std::shared_ptr<QPrinter> m_printer; // that the export goes to; null: a file is written
    bool m_running = false, m_done = false;
    bool m_replacing = false; // a file that was there
    QString m_path; // of the export that runs, or ran, or will once it was confirmed
    std::shared_ptr<std::atomic<qint64>> m_written;
    std::stop_source m_stop;
    QTimer m_poll;
    QElapsedTimer m_since;
    FailureBar *m_bar;
    QStackedLayout *m_pages = nullptr;
    ExportForm *m_form;
    ExportProgress *m_progress;
    ExportDone *m_result;
    StopButton *m_cancel;
    QPushButton *m_print;
    QPushButton *m_export = nullptr;
};

} // namespace candela::app
