#include "dialogs/resetkeydialog.h"

#include "arrival.h"
#include "dialogs/busynote.h"
#include "dialogs/failurebar.h"
#include "dialogs/keyline.h"
#include "dialogs/knownwords.h"
#include "dialogs/reasonfield.h"
#include "dialogs/resetkeyform.h"
#include "dialogs/resetkeyjob.h"
#include "dialogs/resetkeyresult.h"
#include "dialogs/stopbutton.h"
#include "hindrance.h"
#include "journalentry.h"
#include "look/textlabel.h"
#include "sessionsweep.h"

#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;
using database::Connection;
using database::Error;
using database::Result;

ResetKeyDialog::ResetKeyDialog(Workspace &workspace, const auth::Key &key, const auth::Person &person,
    const auth::SessionCounts &sessions, QWidget *parent)
    : DialogFrame(tr("Reset key"), 560, parent)
    , m_workspace(workspace)
    , m_key(key)
    , m_name(!person.name.isEmpty()       ? person.name
              : !person.address.isEmpty() ? person.address
                                          : key.providerUserId())
    , m_bar(new FailureBar)
    , m_keyLine(new KeyLine)
    , m_reason(new ReasonField(workspace.profile().environment, this))
    , m_busy(new BusyNote)
    , m_cancel(new StopButton)
{
    setQuestion(tr("Reset the password of %1?").arg(m_name));
    if (const auto &profile = workspace.profile(); profile.environment != Environment::None)
        setEnvironment(profile.environment, profile.name);
    body()->insertWidget(0, m_bar);
    m_keyLine->setKey(key);
    body()->addWidget(m_keyLine);
    buttons()->addButton(m_cancel, QDialogButtonBox::RejectRole);
    setDefaultButton(m_cancel);
    footer()->addWidget(m_busy);
    connect(m_bar, &FailureBar::remedyRequested, this,
        [this] { m_remedy == Remedy::LoadAgain ? loadAgain() : readBack(); });
    if (key.kind == auth::HashKind::None) {
        refuse();
        return;
    }
    makeForm(person, workspace.schema().sessions ? std::optional(sessions) : std::nullopt);
    if (const auto said = standingSentence(workspace, auth::Deed::SetPassword); !said.problem.isEmpty())
        m_bar->showNote(Kind::Info, said.problem, said.remedy);
    loadInstallation();
}

ResetKeyDialog::~ResetKeyDialog() { m_stop.request_stop(); }

void ResetKeyDialog::makeForm(const auth::Person &person, const std::optional<auth::SessionCounts> &sessions)
{
    m_form = new ResetKeyForm(knownWords(person, m_key.providerUserId(), m_workspace.profile()));
    m_form->setSessions(sessions);
    m_form->keepSessions(lackingGrants(m_workspace, auth::Deed::EndSessions));
    body()->addWidget(m_form);
    body()->addWidget(m_reason);
    body()->addStretch();
    m_reset = addButton(tr("&Reset key"), QDialogButtonBox::AcceptRole, Variant::Primary);
    m_reset->setObjectName(u"reset"_s);
    connect(m_form, &ResetKeyForm::changed, this, &ResetKeyDialog::updateReset);
    connect(m_reason, &ReasonField::changed, this, &ResetKeyDialog::updateReset);
    updateReset();
}

void ResetKeyDialog::updateReset()
{
    if (!m_reset)
        return;
    m_reset->setText(m_form->isWeak() ? tr("&Reset key anyway") : tr("&Reset key"));
    const auto hindered = standingHindrance(m_workspace, auth::Deed::SetPassword);
    const auto lacking = hindered.isEmpty() ? m_reason->complaint() : hindered;
    m_reset->setEnabled(m_state == State::Asking && lacking.isEmpty());
    m_reset->setToolTip(lacking);
}

// Lucia opens a provider's key without a password, and refuses that once the key has one.
void ResetKeyDialog::refuse()
{
    setState(State::Refused);
    m_reason->hide();
    setQuestion(tr("This key of %1 holds no password").arg(m_name));
    const auto provider = m_key.provider();
    auto *why = new TextLabel(tr("The user signs in with it through %1. If it had a password, Lucia would refuse that "
                                 "sign-in, so Candela gives it none.\n\nReset a key that holds a password instead.")
                                  .arg(provider.isEmpty() ? tr("a provider") : provider));
    why->setObjectName(u"refusal"_s);
    why->setWordWrap(true);
    body()->addWidget(why);
    body()->addStretch();
    m_cancel->setClosing();
}

// Hiding would not do: the button box shows its buttons again whenever the style changes.
void ResetKeyDialog::dropReset()
{
    buttons()->removeButton(m_reset);
    std::exchange(m_reset, nullptr)->deleteLater();
}

void ResetKeyDialog::loadInstallation()
{
    const auto job = [schema = m_workspace.schema()](
                         Connection &connection) { return auth::Keys(connection, schema).installationHasher(); };
    onArrival(m_workspace.run(job, m_stop.get_token()), this,
        [this](const Result<const auth::Hasher *> &hasher) { m_form->setInstallation(hasher); });
}

void ResetKeyDialog::setState(State state)
{
    const bool running = state == State::Running;
    m_state = state;
    m_cancel->setRunning(running);
    if (running) {
        m_cancel->setFocus(); // before what has the focus is disabled
        m_busy->start(tr("Working…"));
    } else {
        m_busy->stop();
    }
    if (m_form)
        m_form->setEnabled(!running);
    m_reason->setEnabled(!running);
    updateReset();
}

void ResetKeyDialog::accept()
{
    if (!m_reset || !m_reset->isEnabled())
        return;
    auto reset = m_form->request();
    if (!reset)
        return;
    reset->keyId = m_key.id;
    reset->seen = m_key.seen;
    m_password = reset->password;
    m_endsSessions = reset->endSessions && m_workspace.schema().sessions;
    m_bar->clear();
    setState(State::Running);
    m_stop = {};
    const auto entry = journalEntry(m_workspace, journal::Act::ResetKey, m_key.id, m_reason->text());
    const auto job = [schema = m_workspace.schema(), journal = m_workspace.journal(), entry, reset = *reset,
                         stop = m_stop.get_token()](Connection &connection) {
        return recorded(journal, entry, [&] { return resetKey(connection, schema, reset, stop); }, describeReset);
    };
    onArrival(m_workspace.run(job, m_stop.get_token()), this,
        [this](const Result<Recorded<auth::ResetOutcome>> &outcome) { finish(outcome); });
}

void ResetKeyDialog::finish(const Result<Recorded<auth::ResetOutcome>> &outcome)
{
    if (outcome) {
        succeed(outcome->value);
        if (outcome->unrecorded)
            m_bar->showNote(Kind::Warning, tr("It was done."), unrecordedText());
    } else if (outcome.error().kind == Error::Kind::Unknown) {
        readBack();
    } else {
        fail(outcome.error());
    }
}

// Whether the new password opens the key tells whether a commit that broke was done.
void ResetKeyDialog::readBack()
{
    m_bar->clear();
    setState(State::Running);
    m_stop = {};
    const auto job = [schema = m_workspace.schema(), id = m_key.id, password = m_password](
                         Connection &connection) { return auth::Keys(connection, schema).verify(id, password); };
    onArrival(m_workspace.run(job, m_stop.get_token()), this, [this](const Result<bool> &opens) {
        if (opens && *opens)
            return succeed({m_key.userId, nullptr, -1});
        setState(State::Asking);
        if (opens)
            return m_bar->showFailure({tr("The reset was not done."),
                tr("The connection broke before it was confirmed, and the old password still holds. Nothing was "
                   "changed."),
                {}});
        m_remedy = Remedy::CheckAgain;
        m_bar->showFailure({tr("Whether the reset was done is unknown."),
                               tr("The connection broke while it was being confirmed, and looking failed as well."),
                               opens.error().detail},
            tr("Check again"));
        m_workspace.reportLoss(opens.error());
    });
}

void ResetKeyDialog::succeed(const auth::ResetOutcome &outcome)
{
    m_result = new ResetKeyResult(m_workspace, m_name, m_password);
    m_result->showOutcome(m_key.id, outcome,
        m_endsSessions                      ? ResetKeyResult::Ended::Yes
            : m_workspace.schema().sessions ? ResetKeyResult::Ended::No
                                            : ResetKeyResult::Ended::Elsewhere);
    if (m_endsSessions)
        m_result->follow(new SessionSweep(m_workspace, outcome.userId));
    setState(State::Done);
    m_form->wipe();
    m_password = {};
    m_form->hide();
    m_reason->hide();
    m_keyLine->hide();
    dropReset();
    setQuestion({});
    setWindowTitle(tr("Key reset"));
    body()->insertWidget(0, m_result);
    m_result->show();
    m_cancel->setClosing();
    QTimer::singleShot(0, this, &QWidget::adjustSize); // when all layouts know what is hidden now
    m_workspace.reportChange();
}

void ResetKeyDialog::fail(const Error &error)
{
    setState(State::Asking);
    m_password = {};
    m_remedy = error.kind == Error::Kind::Conflict ? Remedy::LoadAgain : Remedy::None;
    // SQLite waits for a lock to the end, whatever interrupts it.
    const bool stopped = error.kind == Error::Kind::Busy && m_stop.stop_requested();
    if (stopped || error.kind == Error::Kind::Cancelled)
        m_bar->showNote(Kind::Info, tr("Stopped."), tr("Nothing was changed."));
    else if (error.kind == Error::Kind::Missing)
        m_bar->showFailure({tr("This key is not there any more."),
            tr("Somebody deleted or renamed it. Nothing was changed."), error.detail});
    else if (error.kind == Error::Kind::Lost)
        m_bar->showFailure({sentence(error, m_workspace.place()).problem,
            tr("Nothing was changed. Another attempt connects anew."), error.detail});
    else
        m_bar->showFailure(
            sentence(error, m_workspace.place()), m_remedy == Remedy::LoadAgain ? tr("Load again") : QString());
    m_workspace.reportLoss(error);
}

void ResetKeyDialog::loadAgain()
{
    m_bar->clear();
    setState(State::Running);
    m_stop = {};
    const auto job = [schema = m_workspace.schema(), id = m_key.id](
                         Connection &connection) { return keyState(connection, schema, id); };
    onArrival(m_workspace.run(job, m_stop.get_token()), this, [this](const Result<KeyState> &now) { showAgain(now); });
}

void ResetKeyDialog::showAgain(const Result<KeyState> &now)
{
    if (!now)
        return fail(now.error());
    m_key = now->key;
    m_keyLine->setKey(m_key);
    m_form->setSessions(now->sessions);
    if (m_key.kind == auth::HashKind::None) {
        wipe();
        m_form->hide();
        dropReset();
        return refuse();
    }
    setState(State::Asking);
    m_bar->showNote(Kind::Info, tr("Loaded again."), tr("The key and its sessions are shown as they are now."));
}

void ResetKeyDialog::reject()
{
    if (m_state == State::Running)
        m_stop.request_stop();
    else
        done(m_state == State::Done ? Accepted : Rejected);
}

void ResetKeyDialog::done(int result)
{
    wipe();
    DialogFrame::done(result);
}

void ResetKeyDialog::wipe()
{
    m_password = {};
    if (m_form)
        m_form->wipe();
    if (m_result)
        m_result->wipe();
}

} // namespace candela::app
