#include "dialogs/revokedialog.h"

#include "dialogs/busynote.h"
#include "dialogs/reasonfield.h"
#include "dialogs/revokepreview.h"
#include "dialogs/revokewords.h"
#include "dialogs/stopbutton.h"
#include "failurebar.h"
#include "hindrance.h"
#include "journalentry.h"
#include "look/buttons.h"
#include "look/textlabel.h"

#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;
using database::Error;
using Why = RevocationRun::Rest::Why;

static auth::SessionScope scopeOf(const std::vector<auth::Session> &chosen)
{
    auth::SessionScope scope;
    for (const auto &session : chosen)
        scope.chosen << session.id;
    return scope;
}

static auth::SessionScope scopeOf(const QString &userId, qint64 now)
{
    auth::SessionScope scope;
    scope.filter.user = userId;
    scope.moment = now;
    return scope;
}

RevokeDialog::RevokeDialog(Workspace &workspace, const std::vector<auth::Session> &chosen, QWidget *parent)
    : RevokeDialog(workspace, RevocationKind::Chosen, scopeOf(chosen), parent)
{
    m_preview->show(new RevokedUsers(chosen));
}

RevokeDialog::RevokeDialog(Workspace &workspace, const auth::Person &person, const QString &userId,
    const auth::SessionCounts &sessions, QWidget *parent)
    : RevokeDialog(workspace, RevocationKind::User, scopeOf(userId, workspace.now()), parent)
{
    m_preview->show(new RevokedUsers(person, userId, sessions));
}

RevokeDialog::RevokeDialog(
    Workspace &workspace, RevocationKind kind, const auth::SessionScope &scope, QWidget *parent)
    : DialogFrame(tr("Revoke sessions"), 620, parent)
    , m_workspace(workspace)
    , m_kind(kind)
    , m_scope(scope)
    , m_bar(new FailureBar)
    , m_preview(new RevokePreview(workspace, kind, scope))
    , m_reason(new ReasonField(workspace.profile().environment))
    , m_busy(new BusyNote)
    , m_pause(look::button(tr("&Pause")))
    , m_cancel(new StopButton)
{
    build();
    if (kind != RevocationKind::Chosen && kind != RevocationKind::User) {
        m_busy->start(tr("Counting…"));
        m_preview->count();
    }
}

RevokeDialog::~RevokeDialog() { delete m_run; }

void RevokeDialog::build()
{
    setQuestion(tr("Revoke sessions?"));
    if (const auto &profile = m_workspace.profile(); profile.environment != Environment::None)
        setEnvironment(profile.environment, profile.name);
    body()->insertWidget(0, m_bar);
    body()->addWidget(m_preview, 1);
    if (m_kind == RevocationKind::Everything)
        addConfirmation();
    body()->addWidget(m_reason);
    addButtons();
    connect(m_preview, &RevokePreview::shown, this, &RevokeDialog::showQuestion);
    connect(m_preview, &RevokePreview::failed, this, [this](const Error &error) {
        m_busy->stop();
        m_bar->showFailure(sentence(error, m_workspace.place()));
        m_workspace.reportLoss(error);
    });
    connect(m_reason, &ReasonField::changed, this, &RevokeDialog::showReadiness);
    showReadiness();
}

// Of the whole table, and so for nobody who only means to press the button.
void RevokeDialog::addConfirmation()
{
    const auto wanted = m_workspace.profile().name;
    auto *label = new TextLabel(tr("This signs out everybody. Type the connection's name, %1, to go on:").arg(wanted));
    label->setWordWrap(true);
    m_confirmation = new QLineEdit;
    m_confirmation->setObjectName(u"confirmation"_s);
    m_confirmation->setAccessibleName(label->text());
    label->setBuddy(m_confirmation);
    body()->addWidget(label);
    body()->addWidget(m_confirmation);
    connect(m_confirmation, &QLineEdit::textChanged, this, &RevokeDialog::showReadiness);
}

void RevokeDialog::addButtons()
{
    footer()->addWidget(m_busy);
    m_pause->setObjectName(u"pause"_s);
    m_pause->setAutoDefault(false);
    m_pause->hide();
    footer()->addWidget(m_pause);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        m_pause->setEnabled(false);
        m_run->pause();
    });
    buttons()->addButton(m_cancel, QDialogButtonBox::RejectRole);
    m_revoke = addButton(tr("&Revoke"), QDialogButtonBox::AcceptRole, Variant::Danger);
    m_revoke->setObjectName(u"revoke"_s);
    setDefaultButton(m_cancel);
    if (const auto said = standingSentence(m_workspace, auth::Deed::EndSessions); !said.problem.isEmpty())
        m_bar->showNote(Kind::Info, said.problem, said.remedy);
}

qint64 RevokeDialog::total() const { return m_preview->users() ? m_preview->users()->total().total() : 0; }

qint64 RevokeDialog::left() const
{
    if (!m_run)
        return total();
    const auto &tally = m_run->tally();
    return qMax<qint64>(0, total() - tally.done - tally.alreadyGone - tally.changed);
}

void RevokeDialog::showQuestion()
{
    m_busy->stop();
    setQuestion(revokeQuestion(*m_preview->users(), m_kind));
    if (total() == 0 && m_kind != RevocationKind::Chosen)
        m_bar->showNote(Kind::Info, tr("Nothing is there to be revoked."), {});
    showReadiness();
}

// What could not be counted is not revoked.
void RevokeDialog::showReadiness()
{
    m_revoke->setText(m_preview->users() ? tr("&Revoke %1").arg(sessionsText(left())) : tr("&Revoke"));
    const bool confirmed = !m_confirmation || m_confirmation->text() == m_workspace.profile().name;
    const bool running = m_run && m_run->isRunning();
    const auto hindered = standingHindrance(m_workspace, auth::Deed::EndSessions);
    m_revoke->setEnabled(
        !running && !m_isOver && total() > 0 && hindered.isEmpty() && confirmed && m_reason->isSatisfied());
    m_revoke->setToolTip(hindered.isEmpty() ? m_reason->complaint() : hindered);
}

void RevokeDialog::setRunning(bool running)
{
    m_cancel->setRunning(running);
    if (!running && m_run->tally().done > 0)
        m_cancel->setClosing();
    if (running) {
        m_cancel->setFocus(); // before what has the focus is disabled
        showProgress();
    } else {
        m_busy->stop();
    }
    m_pause->setVisible(running && total() > auth::WindowSize::least);
    m_pause->setEnabled(running);
    m_reason->setEnabled(!running && m_run->tally() == auth::Revoking::Tally());
    if (m_confirmation)
        m_confirmation->setEnabled(m_reason->isEnabled());
    showReadiness();
}

void RevokeDialog::showProgress()
{
    const auto &tally = m_run->tally();
    const auto behind = tally.done + tally.alreadyGone + tally.changed;
    const QLocale locale;
    m_busy->start(behind > 0 ? tr("%1 of %2").arg(locale.toString(behind), locale.toString(qMax(behind, total())))
                             : tr("Working…"));
}

void RevokeDialog::accept()
{
    if (!m_revoke->isEnabled())
        return;
    m_preview->stopCounting();
    m_bar->clear();
    if (!m_run) {
        using Keep = RevocationRun::Keep;
        m_run = new RevocationRun(m_workspace, m_scope, m_preview->canBeUndone() ? Keep::Rows : Keep::Nothing, this);
        connect(m_run, &RevocationRun::progressed, this, &RevokeDialog::showProgress);
        connect(m_run, &RevocationRun::rests, this, &RevokeDialog::comeToRest);
    }
    auto entry = journalEntry(m_workspace, journal::Act::RevokeSessions);
    entry.subject = m_scope.filter.user.value_or(QString());
    entry.reason = m_reason->text();
    entry.counts = {{u"matched"_s, total()}, {u"users"_s, m_preview->users()->users()}};
    m_run->start(entry);
    setRunning(true);
}

void RevokeDialog::report()
{
    const auto &tally = m_run->tally();
    if (tally == m_reported && !m_isOver)
        return;
    emit revoked(auth::Revocation{
        tally.done - m_reported.done, tally.alreadyGone - m_reported.alreadyGone, m_isOver ? 0 : left(), {}});
    m_reported = tally;
}

void RevokeDialog::comeToRest(const RevocationRun::Rest &rest)
{
    m_isOver = rest.why == Why::Complete;
    setRunning(false);
    report();
    if (m_isOver)
        return sayEnd(rest);
    const auto said = revokeRest(rest, m_run->tally(), left(), m_workspace.place());
    const bool stopped = rest.why == Why::Paused || (rest.error && rest.error->kind == Error::Kind::Cancelled);
    if (stopped)
        m_bar->showNote(Kind::Info, said.problem, said.remedy);
    else
        m_bar->showFailure(said);
}

// It closes by itself unless there is more to say than how many they were.
void RevokeDialog::sayEnd(const RevocationRun::Rest &rest)
{
    const auto said = revokeEnd(rest, m_run->tally(), m_kind);
    if (said.problem.isEmpty())
        return done(Accepted);
    m_cancel->setClosing();
    if (rest.unrecorded)
        m_bar->showFailure(said);
    else
        m_bar->showNote(Kind::Ok, said.problem, said.remedy);
}

void RevokeDialog::done(int result)
{
    if (m_run && !m_run->isRunning()) {
        if (const auto rows = m_run->kept(); !rows.empty())
            emit kept(rows);
    }
    DialogFrame::done(m_isOver ? int(Accepted) : result);
}

void RevokeDialog::showEvent(QShowEvent *event)
{
    DialogFrame::showEvent(event);
    m_cancel->setFocus();
}

void RevokeDialog::reject()
{
    if (m_run && m_run->isRunning())
        m_run->stop();
    else
        DialogFrame::reject();
}

} // namespace candela::app
