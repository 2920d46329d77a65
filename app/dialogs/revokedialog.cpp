#include "dialogs/revokedialog.h"

#include "arrival.h"
#include "dialogs/busynote.h"
#include "dialogs/failurebar.h"
#include "dialogs/revokedusers.h"
#include "dialogs/revokewords.h"
#include "dialogs/stopbutton.h"
#include "look/bulletlist.h"
#include "look/datatable.h"
#include "look/ground.h"
#include "look/statepill.h"
#include "look/theme.h"
#include "look/tight.h"

#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;
using auth::Revocation;
using database::Connection;
using database::Error;
using database::Result;

static QStringList idsOf(const std::vector<auth::Session> &chosen)
{
    QStringList ids;
    for (const auto &session : chosen)
        ids << session.id;
    return ids;
}

RevokeDialog::RevokeDialog(Workspace &workspace, const std::vector<auth::Session> &chosen, QWidget *parent)
    : RevokeDialog(workspace, new RevokedUsers(chosen), idsOf(chosen), {}, parent)
{
}

RevokeDialog::RevokeDialog(Workspace &workspace, const auth::Person &person, const QString &userId,
    const auth::SessionCounts &sessions, QWidget *parent)
    : RevokeDialog(workspace, new RevokedUsers(person, userId, sessions), {}, userId, parent)
{
}

RevokeDialog::RevokeDialog(
    Workspace &workspace, RevokedUsers *users, QStringList ids, std::optional<QString> allOf, QWidget *parent)
    : DialogFrame(tr("Revoke sessions"), 620, parent)
    , m_workspace(workspace)
    , m_users(users)
    , m_ids(std::move(ids))
    , m_allOf(std::move(allOf))
    , m_bar(new FailureBar)
    , m_consequences(new BulletList)
    , m_busy(new BusyNote)
    , m_cancel(new StopButton)
{
    users->setParent(this);
    setQuestion(revokeQuestion(*users, m_allOf.has_value()));
    if (const auto &profile = workspace.profile(); profile.environment != Environment::None)
        setEnvironment(profile.environment, profile.name);
    body()->insertWidget(0, m_bar);
    addPills();
    m_consequences->setObjectName(u"consequences"_s);
    body()->addWidget(m_consequences);
    addList();
    addButtons();
    m_poll.setInterval(250);
    connect(&m_poll, &QTimer::timeout, this, &RevokeDialog::showProgress);
    showConsequences();
    if (m_users->rest() == RevokedUsers::Rest::Counting)
        countRest();
}

RevokeDialog::~RevokeDialog()
{
    m_stop.request_stop();
    m_stopCounting.request_stop();
}

void RevokeDialog::addPills()
{
    const auto total = m_users->total();
    auto *line = tight<QHBoxLayout>(Space::s);
    const auto add = [&](qint64 number, const QString &text, SessionState state) {
        if (number == 0)
            return;
        auto pill = Pill::of(state);
        pill.text = text;
        line->addWidget(new StatePill(pill));
    };
    add(total.active, tr("%Ln active", nullptr, int(total.active)), SessionState::Active);
    add(total.idle, tr("%Ln idle", nullptr, int(total.idle)), SessionState::Idle);
    add(total.dead, tr("%Ln dead", nullptr, int(total.dead)), SessionState::Dead);
    add(total.invalid, tr("%Ln without valid expiry", nullptr, int(total.invalid)), SessionState::Invalid);
    line->addStretch();
    body()->addLayout(line);
}

// One user stands in the question; of several, each loses another number.
void RevokeDialog::addList()
{
    if (m_users->rowCount() < 2)
        return body()->addStretch();
    auto *frame = new Ground(Role::Surface, Ground::Rounded);
    auto *inside = tight<QVBoxLayout>(frame, 1, Space::xs, 1, Space::xs);
    auto *table = new DataTable(Space::m);
    table->setObjectName(u"users"_s);
    table->setAccessibleName(tr("Affected users"));
    table->setModel(m_users);
    table->setWidths({300, 92, 176}, RevokedUsers::User);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->horizontalHeader()->setSectionsClickable(false);
    table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // as high as its rows, unless there is more
    const int rows = qMin(m_users->rowCount(), 5);
    table->setMinimumHeight(
        rows * table->verticalHeader()->defaultSectionSize() + table->horizontalHeader()->sizeHint().height());
    inside->addWidget(table);
    body()->addWidget(frame, 1);
}

void RevokeDialog::addButtons()
{
    footer()->addWidget(m_busy);
    buttons()->addButton(m_cancel, QDialogButtonBox::RejectRole);
    const auto number = m_users->total().total();
    m_revoke = addButton(tr("&Revoke %1").arg(sessionsText(number)), QDialogButtonBox::AcceptRole, Variant::Danger);
    m_revoke->setObjectName(u"revoke"_s);
    setDefaultButton(m_cancel);
    if (m_workspace.isReadOnly()) {
        const auto said = lockSentence(m_workspace.lock());
        m_bar->showNote(Kind::Info, said.problem, said.remedy);
        m_revoke->setToolTip(lockReason(m_workspace.lock()));
    }
    m_revoke->setEnabled(number > 0 && !m_workspace.isReadOnly());
}

void RevokeDialog::countRest()
{
    const auto job = [schema = m_workspace.schema(), users = m_users->userIds()](
                         Connection &connection) { return liveSessions(connection, schema, users); };
    onArrival(m_workspace.runAside(job, m_stopCounting.get_token()), this,
        [this](const Result<QHash<QString, qint64>> &live) {
            if (live)
                m_users->setLive(*live);
            else
                m_users->setRestUnknown();
            showConsequences();
        });
}

void RevokeDialog::showConsequences()
{
    m_consequences->setSentences(revokeConsequences(*m_users, m_allOf.has_value()));
}

void RevokeDialog::setRunning(bool running)
{
    m_running = running;
    m_cancel->setRunning(running);
    if (!running && m_changed)
        m_cancel->setClosing();
    if (running) {
        m_cancel->setFocus(); // before what has the focus is disabled
        m_poll.start();
        showProgress();
    } else {
        m_poll.stop();
        m_busy->stop();
    }
    m_revoke->setEnabled(!running);
}

void RevokeDialog::showProgress()
{
    const auto done = m_progress->load();
    const QLocale locale;
    m_busy->start(done > 0 ? tr("%1 of %2").arg(locale.toString(done), locale.toString(m_ids.size())) : tr("Working…"));
}

void RevokeDialog::accept()
{
    if (m_running || !m_revoke->isEnabled())
        return;
    m_stopCounting.request_stop();
    m_bar->clear();
    m_progress = std::make_shared<std::atomic<qint64>>(0);
    setRunning(true);
    m_stop = {};
    const auto job = [schema = m_workspace.schema(), ids = m_ids, user = m_allOf, expected = m_users->total().total(),
                         stop = m_stop.get_token(), progress = m_progress](Connection &connection) {
        return user ? revokeAllOf(connection, schema, *user, expected)
                    : revokeSessions(connection, schema, ids, stop, progress);
    };
    onArrival(
        m_workspace.run(job, m_stop.get_token()), this, [this](const Result<Revocation> &result) { finish(result); });
}

// A commit whose answer was lost is looked at over a new connection, and never repeated.
void RevokeDialog::readBack(Revocation result)
{
    m_ids = m_allOf ? m_ids : m_ids.last(result.left);
    setRunning(true);
    m_stop = {};
    const auto job = [schema = m_workspace.schema(), ids = m_ids, user = m_allOf](
                         Connection &connection) { return sessionsLeft(connection, schema, ids, user); };
    onArrival(m_workspace.run(job, m_stop.get_token()), this, [this, result](const Result<qint64> &left) mutable {
        const bool confirmed = left && *left == 0;
        if (confirmed) {
            const auto gone = m_allOf ? m_users->total().total() : qMin<qint64>(500, m_ids.size());
            result.done += gone;
            m_ids = m_allOf ? m_ids : m_ids.mid(gone);
        }
        m_changed = m_changed || result.done > 0;
        setRunning(false);
        if (result.done > 0) {
            m_workspace.reportChange();
            emit revoked(Revocation{result.done, result.alreadyGone, 0, {}});
        }
        const auto said = revokeReadBack(left, result.done, m_allOf.has_value());
        if (!confirmed)
            m_bar->showFailure(said);
        else
            m_bar->showNote(Kind::Ok, said.problem, said.remedy);
        m_revoke->setEnabled(!confirmed || !m_ids.isEmpty());
        m_revoke->setText(m_allOf ? m_revoke->text() : tr("&Revoke %1").arg(sessionsText(m_ids.size())));
    });
}

void RevokeDialog::finish(const Result<Revocation> &result)
{
    if (!result && result.error().kind == Error::Kind::Unknown)
        return readBack({0, 0, m_ids.size(), {}});
    if (result && result->stopped && result->stopped->kind == Error::Kind::Unknown)
        return readBack(*result);
    m_changed = m_changed || (result && result->done > 0);
    setRunning(false);
    if (!result)
        return fail(result.error());
    if (result->done > 0)
        m_workspace.reportChange();
    emit revoked(*result);
    if (result->left == 0)
        done(Accepted);
    else
        showPartial(*result);
}

// Repeating goes on where it stopped: ids are revoked in their order.
void RevokeDialog::showPartial(const Revocation &result)
{
    m_ids = m_ids.last(result.left);
    m_revoke->setText(tr("&Revoke %1").arg(sessionsText(result.left)));
    const QLocale locale;
    const auto numbers
        = tr("%1 revoked, %2 already gone, %3 left.")
              .arg(locale.toString(result.done), locale.toString(result.alreadyGone), locale.toString(result.left));
    if (!result.stopped || result.stopped->kind == Error::Kind::Cancelled)
        return m_bar->showNote(Kind::Info, tr("Stopped."), numbers);
    const auto why = sentence(*result.stopped, m_workspace.place());
    m_bar->showFailure({numbers, why.problem, why.details});
    m_workspace.reportLoss(*result.stopped);
}

void RevokeDialog::fail(const Error &error)
{
    // SQLite waits for a lock to the end, whatever interrupts it.
    const bool stopped = error.kind == Error::Kind::Busy && m_stop.stop_requested();
    if (stopped || error.kind == Error::Kind::Cancelled)
        m_bar->showNote(
            Kind::Info, tr("Stopped."), m_changed ? tr("Nothing more was revoked.") : tr("Nothing was revoked."));
    else if (error.kind == Error::Kind::Lost)
        m_bar->showFailure({sentence(error, m_workspace.place()).problem,
            tr("Nothing was revoked. Another attempt connects anew."), error.detail});
    else
        m_bar->showFailure(sentence(error, m_workspace.place()));
    m_workspace.reportLoss(error);
}

void RevokeDialog::showEvent(QShowEvent *event)
{
    DialogFrame::showEvent(event);
    m_cancel->setFocus();
}

void RevokeDialog::reject()
{
    if (m_running)
        m_stop.request_stop();
    else
        DialogFrame::reject();
}

} // namespace candela::app
