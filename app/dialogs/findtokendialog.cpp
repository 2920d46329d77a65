#include "dialogs/findtokendialog.h"

#include "arrival.h"
#include "auth/token.h"
#include "dialogs/busynote.h"
#include "dialogs/stopbutton.h"
#include "failurebar.h"
#include "look/fielderror.h"
#include "look/formgrid.h"
#include "look/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;
using database::Connection;
using database::Error;
using database::Result;

FindTokenDialog::FindTokenDialog(Workspace &workspace, QWidget *parent)
    : DialogFrame(tr("Find session by token"), 520, parent)
    , m_workspace(workspace)
    , m_bar(new FailureBar)
    , m_field(new QLineEdit)
    , m_busy(new BusyNote)
    , m_cancel(new StopButton)
{
    setObjectName(u"findTokenDialog"_s);
    setQuestion(tr("Whose session does a token open?"));
    body()->insertWidget(0, m_bar);
    auto *about = new TextLabel(tr("Paste the site's cookie, an Authorization line, or the session id alone. It is "
                                   "looked for as it is, and not kept."),
        Type::Body, Role::TextSecondary);
    about->setWordWrap(true);
    body()->addWidget(about);
    addField();
    body()->addStretch();
    addButtons();
    connect(m_bar, &FailureBar::remedyRequested, this, &FindTokenDialog::retry);
    connect(&workspace, &Workspace::returned, this, [this] {
        if (std::exchange(m_reconnecting, false))
            search();
    });
    connect(&workspace, &Workspace::lost, this, [this](const Error &error) {
        if (std::exchange(m_reconnecting, false)) {
            m_busy->stop();
            sayLost(error);
        }
    });
}

FindTokenDialog::~FindTokenDialog()
{
    m_stop.request_stop();
    wipeField();
}

// Dots are not copied, completed or undone by the field either.
void FindTokenDialog::addField()
{
    m_field->setObjectName(u"token"_s);
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    auto *grid = new FormGrid;
    grid->addRow(tr("&Token"), m_field);
    m_error = grid->addError(m_field);
    m_error->setObjectName(u"tokenError"_s);
    body()->addLayout(grid);
    connect(m_field, &QLineEdit::textChanged, this, [this] { m_error->setMessage({}); });
}

void FindTokenDialog::addButtons()
{
    footer()->addWidget(m_busy, 1);
    buttons()->addButton(m_cancel, QDialogButtonBox::RejectRole);
    m_find = addButton(tr("&Find"), QDialogButtonBox::AcceptRole, Variant::Primary);
    m_find->setObjectName(u"find"_s);
    setDefaultButton(m_find);
    m_field->setFocus();
}

// Empty where there is none, after saying so.
QList<database::Secret> FindTokenDialog::takeTokens()
{
    auto pasted = m_field->text();
    auto ids = auth::tokensIn(pasted);
    QList<database::Secret> tokens;
    for (auto &id : ids) {
        tokens << database::Secret(id);
        database::wipe(id);
    }
    if (!tokens.isEmpty()) {
        wipeField();
    } else {
        m_error->setMessage(pasted.trimmed().isEmpty()
                ? tr("Paste a cookie, an Authorization line or a session id.")
                : tr("There is no session id in this. A cookie reads auth_session=… or as the site calls it, a header "
                     "Bearer …; an id alone is one word."));
        m_field->selectAll();
    }
    database::wipe(pasted);
    return tokens;
}

void FindTokenDialog::accept()
{
    if (m_running || m_reconnecting)
        return;
    m_bar->clear();
    m_tokens = takeTokens();
    if (m_tokens.isEmpty())
        m_field->setFocus();
    else
        search();
}

void FindTokenDialog::search()
{
    m_bar->clear();
    m_stop = {};
    setRunning(true);
    const auto job = [schema = m_workspace.schema(), tokens = m_tokens](Connection &connection) {
        QStringList ids;
        for (const auto &token : tokens)
            ids << token.text();
        auto found = connection.now().and_then(
            [&](qint64 now) { return auth::Sessions(connection, schema).find(ids, now); });
        for (auto &id : ids)
            database::wipe(id);
        return found;
    };
    onArrival(m_workspace.runForOne(job, m_stop.get_token()), this,
        [this](const Result<std::vector<auth::Session>> &found) { finish(found); });
}

// Over a connection that is there again, if it was lost.
void FindTokenDialog::retry()
{
    if (!m_workspace.isLost())
        return search();
    m_bar->clear();
    m_reconnecting = true;
    m_busy->start(tr("Connecting to %1…").arg(m_workspace.place()));
    m_workspace.reconnect();
}

void FindTokenDialog::setRunning(bool running)
{
    m_running = running;
    m_cancel->setRunning(running);
    if (running) {
        m_cancel->setFocus(); // before what has the focus is disabled
        m_busy->start(tr("Looking for the session…"));
    } else {
        m_busy->stop();
    }
    m_field->setEnabled(!running);
    m_find->setEnabled(!running);
    if (!running)
        m_field->setFocus();
}

void FindTokenDialog::finish(const Result<std::vector<auth::Session>> &answer)
{
    setRunning(false);
    if (!answer)
        return fail(answer.error());
    m_workspace.reportAnswer();
    const auto looked = std::exchange(m_tokens, {}).size();
    if (answer->empty())
        return sayMissing(looked);
    if (answer->size() > 1)
        return m_bar->showNote(Kind::Info, tr("More than one session is meant by this."), tr("Paste the cookie of one alone."));
    done(Accepted);
    emit found(answer->front());
}

void FindTokenDialog::fail(const Error &error)
{
    if (error.kind == Error::Kind::Cancelled) {
        m_tokens.clear();
        return m_bar->showNote(Kind::Info, tr("Stopped."), tr("Paste the token again to look for it."));
    }
    m_workspace.reportLoss(error);
    if (m_workspace.isLost())
        return sayLost(error);
    m_bar->showFailure(sentence(error, m_workspace.place()), tr("Try again"));
}

void FindTokenDialog::sayMissing(qsizetype looked)
{
    if (looked > 1)
        return m_bar->showNote(Kind::Info, tr("Nothing in this is a session's id."),
            tr("No cookie in it is called auth_session, so up to %1 values were looked for; if there are more, paste the "
               "session's alone. It may have been revoked or removed, or never have been in this database.")
                .arg(auth::mostTokens));
    m_bar->showNote(Kind::Info, tr("No session has this id."),
        tr("It was revoked or has been removed, or was never one of this database. A site that keeps its sessions "
           "elsewhere has none here."));
}

void FindTokenDialog::sayLost(const Error &error)
{
    const auto said = sentence(error, m_workspace.place());
    m_bar->showFailure({said.problem, tr("The token is kept until the dialog closes."), said.details},
        tr("Reconnect and find"));
}

void FindTokenDialog::reject()
{
    if (m_running)
        m_stop.request_stop();
    else
        done(Rejected);
}

// setText() forgets what could be undone, which clear() would not.
void FindTokenDialog::wipeField()
{
    const QSignalBlocker quiet(m_field);
    auto text = m_field->text();
    m_field->setText({});
    database::wipe(text);
}

} // namespace candela::app
