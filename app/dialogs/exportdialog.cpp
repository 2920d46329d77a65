#include "dialogs/exportdialog.h"

#include "arrival.h"
#include "dialogs/exportconfirmation.h"
#include "dialogs/exportdone.h"
#include "dialogs/exportform.h"
#include "dialogs/exportprogress.h"
#include "dialogs/manifestchoice.h"
#include "dialogs/stopbutton.h"
#include "failurebar.h"
#include "journalentry.h"
#include "look/buttons.h"
#include "look/textlabel.h"
#include "look/tight.h"
#include "notification.h"
#include "printout.h"
#include "report/paper.h"
#include "signedexport.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QStackedLayout>
#include <QUrl>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;
using database::Error;
using database::Result;

ExportDialog::ExportDialog(Workspace &workspace, const ReportOffers &offers, QWidget *parent)
    : DialogFrame(tr("Export %1").arg(offers.first().report->title()), 520, parent)
    , m_workspace(workspace)
    , m_offers(offers)
    , m_bar(new FailureBar)
    , m_form(new ExportForm(offers, workspace.zone(),
          ExportFile::usualName(offers.first().report->stem(), workspace.profile().name)))
    , m_progress(new ExportProgress)
    , m_result(new ExportDone)
    , m_cancel(new StopButton)
    , m_print(look::button(tr("&Print…"), Variant::Ghost))
{
    body()->insertWidget(0, m_bar);
    auto *about = new TextLabel(offer().report->words(), Type::Body, Role::TextSecondary);
    about->setObjectName(u"about"_s);
    about->setWordWrap(true);
    body()->addWidget(about);
    addPages();
    addButtons();
    turnTo(Form);
    connect(m_form, &ExportForm::rowsChanged, about, [this, about] { about->setText(offer().report->words()); });
    connect(m_form, &ExportForm::rowsChanged, this, [this] { setQuestion(question()); });
    m_poll.setInterval(250);
    connect(&m_poll, &QTimer::timeout, this, &ExportDialog::showProgress);
    connect(&m_form->manifest(), &ManifestChoice::prepared, this, &ExportDialog::start);
}

ExportDialog::~ExportDialog() { m_stop.request_stop(); }

const ReportOffer &ExportDialog::offer() const { return m_offers[m_form->rows()]; }
ExportDialog::Page ExportDialog::page() const { return Page(m_pages->currentIndex()); }

void ExportDialog::addPages()
{
    auto *pages = new QWidget;
    m_pages = new QStackedLayout(pages);
    for (auto *page : QList<QWidget *>{m_form, new ExportConfirmation, m_progress, m_result})
        m_pages->addWidget(page);
    body()->addWidget(pages, 1);
}

void ExportDialog::addButtons()
{
    buttons()->addButton(m_cancel, QDialogButtonBox::RejectRole);
    m_export = addButton(tr("&Export"), QDialogButtonBox::AcceptRole, Variant::Primary);
    m_export->setObjectName(u"export"_s);
    setDefaultButton(m_export);
    m_export->setFocus();
    m_print->setObjectName(u"print"_s);
    m_print->setAutoDefault(false);
    footer()->addWidget(m_print);
    connect(m_print, &QPushButton::clicked, this, &ExportDialog::choosePrinter);
}

QString ExportDialog::question() const
{
    const auto &report = *offer().report;
    const auto object = offer().rows ? report.counted(*offer().rows) : report.title();
    switch (page()) {
    case Form: return tr("Export %1").arg(object);
    case Confirmation: return tr("Write the session ids in full?");
    case Running: return tr("Exporting %1").arg(object);
    case Done: break;
    }
    return tr("Export finished");
}

// Enter writes no ids in full.
void ExportDialog::turnTo(Page page)
{
    m_pages->setCurrentIndex(page);
    m_print->setVisible(page == Form);
    setQuestion(question());
    if (page == Form || page == Confirmation) {
        m_export->setText(page == Form ? tr("&Export") : tr("&Write full ids"));
        auto *usual = page == Form ? m_export : static_cast<QPushButton *>(m_cancel);
        setDefaultButton(usual);
        usual->setFocus();
    }
}

void ExportDialog::accept()
{
    if (m_running || m_done)
        return;
    m_bar->clear();
    if (page() == Form)
        m_printer.reset();
    if (page() == Form && !fileIsReady())
        return;
    if (page() == Form && m_form->choice().tokens)
        turnTo(Confirmation);
    else
        prepare();
}

// The system's own dialog, which offers what the printer can.
void ExportDialog::choosePrinter()
{
    m_bar->clear();
    m_printer.reset();
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions({});         // all pages, in their order
    connect(dialog, &QDialog::accepted, this, [this, printer] { m_printer = printer; });
    // It works on the printer until it is gone.
    connect(dialog, &QObject::destroyed, this, [this, printer] {
        if (m_printer != printer)
            return;
        m_form->choosePdf();
        m_form->choice().tokens ? turnTo(Confirmation) : prepare();
    });
    dialog->open();
}

bool ExportDialog::fileIsReady()
{
    auto &file = m_form->file();
    m_path.clear();
    const auto path = file.path();
    if (path.isEmpty()) {
        file.setError(tr("Name the file that shall be written."));
        return false;
    }
    m_replacing = QFileInfo::exists(path);
    if (m_replacing && QFileInfo(path).isFile() && file.existing() == report::SafeFile::Existing::Refuse) {
        file.askToReplace();
        return false;
    }
    m_path = path;
    return true;
}

// The key of the manifest may have to be made first, or the keychain to be opened.
void ExportDialog::prepare()
{
    m_stop = {};
    m_written = std::make_shared<std::atomic<qint64>>(0);
    m_progress->begin(m_printer ? nameOf(*m_printer) : QFileInfo(m_path).fileName(), offer().rows);
    setRunning(true);
    m_since.start();
    m_printer ? start() : m_form->manifest().prepare();
}

void ExportDialog::start()
{
    auto entry = journalEntry(m_workspace, journal::Act::ExportReport);
    entry.predicate = offer().predicate;
    if (m_form->choice().tokens)
        entry.predicate.insert(u"full_ids"_s, true);
    entry.outcome = journal::Outcome::Done;
    const ExportJob job{offer().report, m_form->choice(), writing(), m_workspace.journal(), entry};
    onArrival(m_workspace.runAside(job, m_stop.get_token()), this,
        [this](const Result<Recorded<qint64>> &rows) { finish(rows); });
}

ExportJob::Write ExportDialog::writing() const
{
    if (m_printer) {
        return [printer = m_printer, written = m_written, stop = m_stop.get_token()](
                   const report::Header &header, report::RowSource &rows, qint64) {
            return print(*printer, header, rows, *written, stop);
        };
    }
    const report::Export file(m_path, m_form->file().existing(), m_form->makeWriter());
    const SignedExport both{m_form->manifest().key(), m_path, m_form->file().existing(), manifestOf(*offer().report)};
    return [file, both, written = m_written, stop = m_stop.get_token()](
               const report::Header &header, report::RowSource &rows, qint64 moment) {
        return both.run(moment, [&] { return file.run(header, rows, *written, stop); });
    };
}

// Short work is done before anything but the buttons has changed.
void ExportDialog::setRunning(bool running)
{
    m_running = running;
    m_cancel->setRunning(running);
    if (running) {
        m_cancel->setFocus(); // before what has the focus is disabled
        m_poll.start();
    } else {
        m_poll.stop();
    }
    m_form->setEnabled(!running);
    m_export->setEnabled(!running);
    m_print->setEnabled(!running);
}

void ExportDialog::showProgress()
{
    m_progress->setWritten(m_written->load());
    if (page() != Running)
        turnTo(Running);
}

void ExportDialog::finish(const Result<Recorded<qint64>> &written)
{
    setRunning(false);
    if (isWorthTelling(std::chrono::milliseconds(m_since.elapsed()), *this))
        notify(*this, written ? tr("Export finished") : tr("Export not finished"), offer().report->title());
    if (written) {
        showDone(written->value);
        if (written->unrecorded)
            m_bar->showNote(Kind::Warning, tr("The journal does not say so."), tr("It could not be written."));
        return;
    }
    turnTo(Form);
    fail(written.error());
    m_workspace.reportLoss(written.error());
}

void ExportDialog::showDone(qint64 rows)
{
    m_done = true;
    if (m_printer) {
        m_result->setPrinted(offer().report->counted(std::min(rows, report::Paper::mostRows)), nameOf(*m_printer));
    } else {
        m_result->setWritten(offer().report->counted(rows), m_path, m_form->manifest().key().has_value());
        m_form->manifest().showRemark(*m_bar, m_replacing ? m_path : QString());
    }
    turnTo(Done);
    // Only what is not in the box stays hidden: the box shows its buttons whenever the style changes.
    buttons()->removeButton(m_export);
    m_export->setParent(this);
    m_cancel->setClosing();
    setDefaultButton(m_cancel);
    m_cancel->setFocus();
    if (m_printer)
        return;
    auto *folder = addButton(tr("&Open folder"), QDialogButtonBox::ActionRole);
    folder->setObjectName(u"openFolder"_s);
    connect(folder, &QPushButton::clicked, this, [this] {
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).path())))
            m_bar->showNote(Kind::Warning, tr("The folder could not be opened."), tr("No file manager answered."));
    });
}

void ExportDialog::fail(const Error &error)
{
    m_export->setFocus();
    if (!m_printer && m_form->file().show(error, m_path))
        return;
    const auto nothing = m_printer ? tr("Nothing was printed.")
        : m_replacing ? tr("Nothing was written.") : tr("No file was written.");
    const auto old = m_replacing && !m_printer ? u' ' + tr("The file that was there is unchanged.") : QString();
    if (error.kind == Error::Kind::Cancelled)
        return m_bar->showNote(Kind::Info, tr("Stopped."), nothing + old);
    const auto why = sentence(error, m_workspace.place());
    m_bar->showFailure({nothing, why.line() + old, why.details});
}

void ExportDialog::reject()
{
    if (m_running) {
        m_stop.request_stop();
        m_form->manifest().stop();
    } else if (page() == Confirmation) {
        turnTo(Form);
    } else {
        done(m_done ? Accepted : Rejected);
    }
}

} // namespace candela::app
