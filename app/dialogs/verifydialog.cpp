#include "dialogs/verifydialog.h"

#include "arrival.h"
#include "dialogs/busynote.h"
#include "dialogs/droppedfile.h"
#include "dialogs/knownkeysdialog.h"
#include "dialogs/stopbutton.h"
#include "dialogs/verifyfacts.h"
#include "failurebar.h"
#include "look/buttons.h"
#include "look/fielderror.h"
#include "look/formgrid.h"
#include "look/textlabel.h"
#include "offthread.h"
#include "reportcheck.h"

#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;
using database::Error;
using database::Result;

VerifyDialog::VerifyDialog(QWidget *parent)
    : DialogFrame(tr("Verify report"), 620, parent)
    , m_bar(new FailureBar)
    , m_file(new QLineEdit)
    , m_facts(new VerifyFacts)
    , m_busy(new BusyNote)
    , m_close(new StopButton)
    , m_keys(button(tr("&Known keys…")))
{
    setObjectName(u"verifyDialog"_s);
    setQuestion(tr("Is a report as it was made?"));
    setAcceptDrops(true);
    body()->insertWidget(0, m_bar);
    const auto said = tr("Choose a report or its manifest, or drop one here. The manifest, %1, has to be in the same "
                         "folder.");
    auto *about = new TextLabel(said.arg(report::manifestPath(tr("NAME"))), Type::Body, Role::TextSecondary);
    about->setWordWrap(true);
    body()->addWidget(about);
    addField();
    body()->addWidget(m_facts);
    m_facts->hide();
    body()->addStretch();
    addButtons();
}

VerifyDialog::~VerifyDialog() { m_stop.request_stop(); }

void VerifyDialog::addField()
{
    m_file->setObjectName(u"report"_s);
    m_file->setAcceptDrops(false);      // the whole dialog does
    auto *browse = button(tr("&Browse…"));
    browse->setObjectName(u"browse"_s);
    browse->setAutoDefault(false);
    auto *grid = new FormGrid;
    grid->addRow(tr("&Report"), {m_file, browse});
    m_error = grid->addError(m_file);
    m_error->setObjectName(u"reportError"_s);
    body()->addLayout(grid);
    connect(browse, &QPushButton::clicked, this, &VerifyDialog::browse);
    connect(m_file, &QLineEdit::textChanged, this, [this] {
        m_error->setMessage({});
        m_bar->clear();
        m_facts->clear();
    });
}

void VerifyDialog::addButtons()
{
    m_keys->setObjectName(u"knownKeys"_s);
    m_keys->setAutoDefault(false);
    footer()->addWidget(m_keys);
    footer()->addWidget(m_busy, 1);
    connect(m_keys, &QPushButton::clicked, this, &VerifyDialog::showKnownKeys);
    buttons()->addButton(m_close, QDialogButtonBox::RejectRole);
    m_close->setClosing();
    m_verify = addButton(tr("&Verify"), QDialogButtonBox::AcceptRole, Variant::Primary);
    m_verify->setObjectName(u"verify"_s);
    setDefaultButton(m_verify);
    m_file->setFocus();
}

void VerifyDialog::browse()
{
    const auto documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const auto folder = m_file->text().isEmpty() ? documents : QFileInfo(m_file->text()).path();
    auto *dialog = new QFileDialog(this, tr("Verify report"), QFileInfo::exists(folder) ? folder : QDir::homePath());
    dialog->setObjectName(u"fileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &VerifyDialog::choose);
    dialog->open();
}

void VerifyDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_isRunning && !droppedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void VerifyDialog::dropEvent(QDropEvent *event)
{
    if (const auto path = droppedFile(*event->mimeData()); !m_isRunning && !path.isEmpty())
        choose(path);
}

void VerifyDialog::choose(const QString &path)
{
    if (m_isRunning)
        return;
    m_file->setText(QDir::toNativeSeparators(path));
    accept();
}

void VerifyDialog::accept()
{
    if (m_isRunning)
        return;
    const auto typed = QDir::fromNativeSeparators(m_file->text().trimmed());
    if (typed.isEmpty()) {
        m_error->setMessage(tr("Name the report that shall be verified."));
        return m_file->setFocus();
    }
    const auto path
        = typed.startsWith(u"~/") ? QDir::home().filePath(typed.mid(2)) : QFileInfo(typed).absoluteFilePath();
    m_bar->clear();
    m_facts->clear();
    m_stop = {};
    setRunning(true);
    const auto job = [path, known = m_known, stop = m_stop.get_token()] { return checkReport(path, known, stop); };
    onArrival(offThread(job), this, [this](const Result<ReportCheck> &check) { finish(check); });
}

void VerifyDialog::setRunning(bool running)
{
    m_isRunning = running;
    m_close->setRunning(running);
    if (running) {
        m_busy->start(tr("Reading the report"));
        m_close->setFocus(); // before what has the focus is disabled
    } else {
        m_busy->stop();
        m_close->setClosing();
    }
    m_file->setEnabled(!running);
    m_verify->setEnabled(!running);
}

void VerifyDialog::finish(const Result<ReportCheck> &check)
{
    setRunning(false);
    m_file->setFocus();
    if (!check)
        return m_bar->showNote(Kind::Info, tr("Stopped."), tr("Nothing is known of the report."));
    const auto said = checkSentence(*check);
    m_bar->showNote(kindOf(check->found.verdict), said.problem, said.remedy);
    m_facts->show(*check);
}

// Which keys are known may be what the answer hung on.
void VerifyDialog::showKnownKeys()
{
    auto *dialog = new KnownKeysDialog(m_known, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &KnownKeysDialog::changed, this, [this] {
        if (m_facts->isVisible())
            accept();
    });
    dialog->open();
}

void VerifyDialog::reject()
{
    if (m_isRunning)
        m_stop.request_stop();
    else
        DialogFrame::reject();
}

} // namespace candela::app
