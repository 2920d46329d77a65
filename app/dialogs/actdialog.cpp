#include "dialogs/actdialog.h"

#include "dialogs/busynote.h"
#include "dialogs/reasonfield.h"
#include "dialogs/stopbutton.h"
#include "failurebar.h"
#include "journalentry.h"
#include "look/tight.h"

#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;
using database::Error;

ActDialog::ActDialog(Workspace &workspace, auth::Deed deed, const Words &words, Force force, QWidget *parent)
    : DialogFrame(words.title, 560, parent)
    , m_workspace(workspace)
    , m_deed(deed)
    , m_run(new ActRun(workspace, this))
    , m_bar(new FailureBar)
    , m_fields(new QWidget)
    , m_form(tight<QVBoxLayout>(m_fields, 0, 0, 0, 0, Space::m))
    , m_reason(new ReasonField(workspace.profile().environment))
    , m_busy(new BusyNote)
    , m_cancel(new StopButton)
{
    if (const auto &profile = workspace.profile(); profile.environment != Environment::None)
        setEnvironment(profile.environment, profile.name);
    body()->insertWidget(0, m_bar);
    body()->addWidget(m_fields);
    body()->addWidget(m_reason);
    body()->addStretch();
    footer()->addWidget(m_busy);
    buttons()->addButton(m_cancel, QDialogButtonBox::RejectRole);
    m_act = addButton(
        words.verb, QDialogButtonBox::AcceptRole, force == Force::Destroys ? Variant::Danger : Variant::Primary);
    m_act->setObjectName(u"act"_s);
    m_act->setAutoDefault(false);
    setDefaultButton(force == Force::Changes ? m_act : m_cancel);
    if (const auto said = standingSentence(workspace, deed); !said.problem.isEmpty())
        m_bar->showNote(Kind::Info, said.problem, said.remedy);
    connect(m_bar, &FailureBar::remedyRequested, this, &ActDialog::takeRemedy);
    connect(m_reason, &ReasonField::changed, this, &ActDialog::update);
    connect(&workspace, &Workspace::lockChanged, this, &ActDialog::update);
    followRun();
}

void ActDialog::followRun()
{
    connect(m_run, &ActRun::runningChanged, this, [this] {
        const bool running = m_run->isRunning();
        const bool acts = running && m_run->isLoaded(); // a look leaves the fields to whoever types already
        m_cancel->setRunning(acts);
        if (acts || (running && m_loadsAgain))
            m_bar->clear();
        if (running) {
            if (acts && (m_fields->isAncestorOf(focusWidget()) || focusWidget() == m_act))
                m_cancel->setFocus(); // before what has the focus is disabled
            m_busy->start(tr("Working…"));
        } else {
            m_busy->stop();
        }
        m_fields->setEnabled(!acts);
        m_reason->setEnabled(!acts);
        update();
        if (!running && m_run->isLoaded() && std::exchange(m_loadsAgain, false))
            m_bar->showNote(Kind::Info, tr("Loaded again."), tr("Everything is shown as it is now."));
    });
    connect(m_run, &ActRun::failed, this, &ActDialog::fail);
    connect(m_run, &ActRun::loadingFailed, this, &ActDialog::failLoading);
    connect(m_run, &ActRun::stayedUnknown, this, &ActDialog::stayUnknown);
    connect(m_run, &ActRun::foundNotDone, this, [this] {
        m_bar->showFailure({tr("It was not done."),
            tr("The connection broke before it was confirmed. Nothing was changed."), {}});
    });
}

journal::Entry ActDialog::entry(journal::Act act, const QString &subject) const
{
    return journalEntry(m_workspace, act, subject, m_reason->text());
}

void ActDialog::setVerb(const QString &verb)
{
    if (m_act)
        m_act->setText(verb);
}

void ActDialog::update()
{
    if (!m_act)
        return;
    const auto hindered = standingHindrance(m_workspace, m_deed);
    const auto lacking = !hindered.isEmpty() ? hindered : !missing().isEmpty() ? missing() : m_reason->complaint();
    const bool can = !m_run->isRunning() && m_run->isLoaded() && lacking.isEmpty();
    if (!can && m_act->hasFocus())
        m_cancel->setFocus();
    m_act->setEnabled(can);
    m_act->setToolTip(lacking);
}

void ActDialog::accept()
{
    update();
    if (!m_act || !m_act->isEnabled())
        return;
    m_bar->clear();
    act();
}

void ActDialog::fail(const Error &error)
{
    const bool canLoad = m_run->canLoad() && error.kind == Error::Kind::Conflict;
    m_remedy = Remedy::LoadAgain;
    // SQLite waits for a lock to the end, whatever interrupts it.
    const bool stopped = error.kind == Error::Kind::Busy && m_run->wasStopped();
    if (stopped || error.kind == Error::Kind::Cancelled)
        m_bar->showNote(Kind::Info, tr("Stopped."), tr("Nothing was changed."));
    else if (error.kind == Error::Kind::Lost)
        m_bar->showFailure({sentence(error, m_workspace.place()).problem,
            tr("Nothing was changed. Another attempt connects anew."), error.detail});
    else if (!sayAtField(error))
        m_bar->showFailure(words(error), canLoad ? tr("Load again") : QString());
    m_workspace.reportLoss(error);
}

void ActDialog::failLoading(const Error &error)
{
    m_loadsAgain = false;
    m_remedy = Remedy::LoadAgain;
    if (error.kind == Error::Kind::Cancelled)
        m_bar->showFailure({tr("Stopped."), tr("What the act would meet is not known yet."), {}}, tr("Load again"));
    else
        m_bar->showFailure(words(error), error.kind == Error::Kind::Missing ? QString() : tr("Load again"));
    m_workspace.reportLoss(error);
}

void ActDialog::stayUnknown(const Error &error)
{
    m_remedy = Remedy::CheckAgain;
    m_bar->showFailure({tr("Whether it was done is unknown."),
                           tr("The connection broke while it was being confirmed, and looking failed as well."),
                           error.detail},
        tr("Check again"));
    m_workspace.reportLoss(error);
}

void ActDialog::takeRemedy()
{
    if (m_remedy == Remedy::CheckAgain)
        return m_run->readBack();
    m_loadsAgain = true;
    m_run->loadAgain();
}

void ActDialog::close(const QString &done, const QString &note)
{
    const auto &unrecorded = m_run->unrecorded();
    emit acted(unrecorded ? Kind::Warning : Kind::Ok, done, unrecorded ? unrecordedText() : note);
    m_workspace.reportChange();
    this->done(Accepted);
}

void ActDialog::conclude(QWidget *content, const QString &question)
{
    m_fields->hide();
    m_reason->hide();
    // Hiding would not do: the button box shows its buttons again whenever the style changes.
    buttons()->removeButton(m_act);
    std::exchange(m_act, nullptr)->deleteLater();
    setQuestion(question);
    body()->insertWidget(body()->indexOf(m_bar) + 1, content);
    content->show();
    m_cancel->setClosing();
    m_cancel->setDefault(true);
    m_cancel->setFocus();
    QTimer::singleShot(0, this, &QWidget::adjustSize); // when all layouts know what is hidden now
}

void ActDialog::showResult(QWidget *result, const QString &title)
{
    m_changed = true;
    conclude(result, {});
    setWindowTitle(title);
    if (m_run->unrecorded())
        m_bar->showNote(Kind::Warning, tr("It was done."), unrecordedText());
    m_workspace.reportChange();
}

void ActDialog::showRefusal(QWidget *why, const QString &question) { conclude(why, question); }

void ActDialog::showEvent(QShowEvent *event)
{
    update();
    DialogFrame::showEvent(event);
    (m_first ? m_first.data() : m_cancel)->setFocus();
}

void ActDialog::reject()
{
    if (m_run->isRunning() && m_run->isLoaded())
        m_run->stop();
    else
        done(m_changed ? Accepted : Rejected);
}

} // namespace candela::app
