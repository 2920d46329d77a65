#include "dialogs/exportdialog.h"

#include "arrival.h"
#include "cells.h"
#include "dialogs/exportform.h"
#include "dialogs/exportprogress.h"
#include "dialogs/exportwords.h"
#include "dialogs/failurebar.h"
#include "dialogs/manifestchoice.h"
#include "dialogs/stopbutton.h"
#include "journalentry.h"
#include "look/inlinebar.h"
#include "look/textlabel.h"
#include "look/tight.h"
#include "report/export.h"
#include "signedexport.h"

#include <QDate>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QStackedLayout>
#include <QUrl>
#include <QVBoxLayout>

#include <cerrno>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;
using database::Connection;
using database::Error;
using database::Failure;
using database::Result;

namespace {

QString sessions(qint64 n)
{
    return n == 1 ? ExportDialog::tr("1 session") : ExportDialog::tr("%1 sessions").arg(numberText(n));
}

// "sessions-shop-prod-2026-11-22": what a profile is called may not be what a file can be called.
QString fileName(const QString &profile)
{
    QString name;
    for (const QChar c : profile.left(60))
        name += c.isLetterOrNumber() || c == u'.' || c == u'_' ? c : u'-';
    const auto date = QDate::currentDate().toString(Qt::ISODate);
    return QStringList({u"sessions"_s, name, date}).join(u'-').replace(u"--"_s, u"-"_s);
}

// How many there are in the states that the filter shows.
std::optional<qint64> total(const auth::SessionFilter &filter, const std::optional<auth::SessionCounts> &counts)
{
    if (!counts)
        return {};
    if (filter.states.isEmpty())
        return counts->total();
    qint64 sum = 0;
    for (const auto &[state, number] :
        {std::pair{auth::State::Active, counts->active}, std::pair{auth::State::Idle, counts->idle},
            std::pair{auth::State::Dead, counts->dead}, std::pair{auth::State::Invalid, counts->invalid}})
        sum += filter.states.contains(state) ? number : 0;
    return sum;
}

} // namespace

ExportDialog::ExportDialog(Workspace &workspace, const auth::SessionFilter &filter,
    const std::optional<auth::SessionCounts> &counts, QWidget *parent)
    : DialogFrame(tr("Export sessions"), 520, parent)
    , m_workspace(workspace)
    , m_filter(filter)
    , m_total(total(filter, counts))
    , m_bar(new FailureBar)
    , m_form(new ExportForm(fileName(workspace.profile().name)))
    , m_progress(new ExportProgress)
    , m_result(new InlineBar(Kind::Ok))
    , m_cancel(new StopButton)
{
    body()->insertWidget(0, m_bar);
    auto *about = new TextLabel(
        tr("%1, ordered by session id").arg(SessionReport::words(filter)), Type::Body, Role::TextSecondary);
    about->setObjectName(u"about"_s);
    about->setWordWrap(true);
    body()->addWidget(about);
    addPages();
    addButtons();
    setQuestionFor(Form);
    m_poll.setInterval(250);
    connect(&m_poll, &QTimer::timeout, this, &ExportDialog::showProgress);
    connect(&m_form->manifest(), &ManifestChoice::prepared, this, &ExportDialog::start);
}

ExportDialog::~ExportDialog() { m_stop.request_stop(); }

void ExportDialog::addPages()
{
    auto *done = new QWidget;
    auto *column = tight<QVBoxLayout>(done, 0, 0, 0, 0, Space::m);
    m_result->setObjectName(u"result"_s);
    column->addWidget(m_result);
    auto *note = new TextLabel(tr("Nobody but you can read the file. It says who has signed in and when, so keep it as "
                                  "you keep the database."),
        Type::Body, Role::TextSecondary);
    note->setWordWrap(true);
    column->addWidget(note);
    column->addStretch();
    auto *pages = new QWidget;
    m_pages = new QStackedLayout(pages);
    for (auto *page : {static_cast<QWidget *>(m_form), static_cast<QWidget *>(m_progress), done})
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
}

void ExportDialog::setQuestionFor(Page page)
{
    const auto object = m_total ? sessions(*m_total) : tr("sessions");
    setQuestion(page == Form  ? tr("Export %1").arg(object)
            : page == Running ? tr("Exporting %1").arg(object)
                              : tr("Export finished"));
}

void ExportDialog::accept()
{
    if (m_running || m_done)
        return;
    m_bar->clear();
    const auto path = m_form->path();
    if (path.isEmpty())
        return m_form->setFileError(tr("Name the file that shall be written."));
    m_replacing = QFileInfo::exists(path);
    if (m_replacing && QFileInfo(path).isFile() && m_form->existing() == report::SafeFile::Existing::Refuse)
        return m_form->askToReplace();
    prepare(path);
}

// The key of the manifest may have to be made first, or the keychain to be opened.
void ExportDialog::prepare(const QString &path)
{
    m_path = path;
    m_stop = {};
    m_written = std::make_shared<std::atomic<qint64>>(0);
    m_progress->begin(QFileInfo(path).fileName(), m_total);
    setRunning(true);
    m_form->manifest().prepare();
}

void ExportDialog::start()
{
    const SessionReport about{m_workspace.schema(), m_filter, m_workspace.installKey(), m_workspace.place(),
        m_workspace.facts().version, m_workspace.zone()};
    const report::Export file(m_path, m_form->existing(), m_form->makeWriter());
    const SignedExport both{m_form->manifest().key(), m_path, m_form->existing(), manifestOf(about)};
    auto line = journalEntry(m_workspace, journal::Act::ExportReport);
    auth::SessionScope scope;
    scope.filter = m_filter;
    line.predicate = predicateOf(m_workspace, scope);
    line.outcome = journal::Outcome::Done;
    const auto job = [about, file, both, line, journal = m_workspace.journal(), written = m_written,
                         stop = m_stop.get_token()](Connection &connection) -> Result<Recorded<qint64>> {
        const auto now = connection.now();
        if (!now)
            return Failure(now.error());
        const auto rows = about.rows(connection, *now);
        const auto write = [&] { return file.run(about.header(*now), *rows, *written, stop); };
        return both.run(*now, write).map([&](const report::Written &stands) {
            auto done = line;
            done.counts = {{u"rows"_s, stands.rows}};
            const auto recorded = journal.append(done);
            return Recorded<qint64>{stands.rows, recorded ? std::nullopt : std::optional(recorded.error())};
        });
    };
    onArrival(m_workspace.runAside(job, m_stop.get_token()), this,
        [this](const Result<Recorded<qint64>> &rows) { finish(rows); });
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
}

void ExportDialog::showProgress()
{
    m_progress->setWritten(m_written->load());
    if (m_pages->currentIndex() == Running)
        return;
    m_pages->setCurrentIndex(Running);
    setQuestionFor(Running);
}

void ExportDialog::finish(const Result<Recorded<qint64>> &written)
{
    setRunning(false);
    if (written) {
        showDone(written->value);
        if (written->unrecorded)
            m_bar->showNote(Kind::Warning, tr("The journal does not say so."), tr("It could not be written."));
        return;
    }
    m_pages->setCurrentIndex(Form);
    setQuestionFor(Form);
    fail(written.error());
    m_workspace.reportLoss(written.error());
}

void ExportDialog::showDone(qint64 rows)
{
    m_done = true;
    const auto &manifest = m_form->manifest();
    const auto where = manifest.key() ? tr("to %1, with its signed manifest beside it") : tr("to %1");
    m_result->setTexts(tr("%1 written").arg(sessions(rows)), where.arg(QDir::toNativeSeparators(m_path)));
    if (!manifest.key() && m_replacing && QFileInfo::exists(report::manifestPath(m_path)))
        m_bar->showNote(Kind::Warning, tr("The manifest that lies beside it is of the report that was replaced."),
            tr("Delete it, or export again with a manifest: by this one the report looks changed."));
    if (!manifest.remark().problem.isEmpty())
        m_bar->showNote(Kind::Warning, manifest.remark().problem, manifest.remark().remedy);
    m_pages->setCurrentIndex(Done);
    setQuestionFor(Done);
    // Only what is not in the box stays hidden: the box shows its buttons whenever the style changes.
    buttons()->removeButton(m_export);
    m_export->setParent(this);
    auto *folder = addButton(tr("&Open folder"), QDialogButtonBox::ActionRole);
    folder->setObjectName(u"openFolder"_s);
    connect(folder, &QPushButton::clicked, this, &ExportDialog::openFolder);
    m_cancel->setClosing();
    setDefaultButton(m_cancel);
    m_cancel->setFocus();
}

void ExportDialog::fail(const Error &error)
{
    m_export->setFocus();
    if (showFileProblem(error))
        return;
    const auto nothing = m_replacing ? tr("Nothing was written.") : tr("No file was written.");
    const auto old = m_replacing ? u' ' + tr("The file that was there is unchanged.") : QString();
    if (error.kind == Error::Kind::Cancelled)
        return m_bar->showNote(Kind::Info, tr("Stopped."), nothing + old);
    const auto why = sentence(error, m_workspace.place());
    m_bar->showFailure({nothing, why.line() + old, why.details});
}

// What the operator can mend by naming another file stands at the file's name.
bool ExportDialog::showFileProblem(const Error &error)
{
    if (error.kind != Error::Kind::Unwritable)
        return false;
    if (error.code.toInt() == EEXIST && error.subject == m_path)
        m_form->askToReplace();
    else
        m_form->setFileError(fileProblem(error, m_path));
    return true;
}

void ExportDialog::openFolder()
{
    const auto folder = QFileInfo(m_path).path();
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        m_bar->showNote(Kind::Warning, tr("The folder could not be opened."), tr("No file manager answered."));
}

void ExportDialog::reject()
{
    if (!m_running)
        return done(m_done ? Accepted : Rejected);
    m_stop.request_stop();
    m_form->manifest().stop();
}

} // namespace candela::app
