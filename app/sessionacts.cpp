#include "sessionacts.h"

#include "auth/users.h"
#include "dialogs/revokedialog.h"
#include "hindrance.h"
#include "look/keytip.h"
#include "pages/sessionspage.h"
#include "pages/userdetail.h"
#include "pages/userspage.h"
#include "toasts.h"
#include "wording.h"

#include <QPushButton>

namespace candela::app {

using namespace Qt::StringLiterals;

SessionActs::SessionActs(Workspace &workspace, UsersPage &users, SessionsPage &sessions, Toasts &toasts)
    : QObject(&sessions)
    , m_workspace(workspace)
    , m_sessions(sessions)
    , m_toasts(toasts)
    , m_undo(workspace)
{
    connect(&sessions, &SessionsPage::revokeRequested, this, &SessionActs::revoke);
    connect(&sessions, &SessionsPage::revokeMatchingRequested, this, &SessionActs::revokeMatching);
    connect(&sessions, &SessionsPage::selectionChanged, this, &SessionActs::changed);
    connect(&users.detail(), &UserDetail::revokeRequested, this, &SessionActs::revoke);
    connect(&users.detail(), &UserDetail::endSessionsRequested, this, &SessionActs::revokeAllOf);
    connect(&workspace, &Workspace::lockChanged, this, &SessionActs::changed);
    connect(&workspace, &Workspace::passwordChanged, &m_undo, &Undo::forget);
    connect(&m_undo, &Undo::changed, this, &SessionActs::changed);
    connect(&m_undo, &Undo::undone, this, &SessionActs::sayUndone);
    connect(&m_undo, &Undo::failed, this, &SessionActs::sayNotUndone);
    connect(&m_undo, &Undo::unrecorded, this, &SessionActs::sayUnrecorded);
}

void SessionActs::open(RevokeDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RevokeDialog::revoked, this, &SessionActs::sayRevoked);
    connect(dialog, &RevokeDialog::kept, this, &SessionActs::offerUndo);
    dialog->open();
}

void SessionActs::ask(RevocationKind kind, auth::SessionScope scope)
{
    scope.moment = m_workspace.now();
    open(new RevokeDialog(m_workspace, kind, scope, &m_sessions));
}

void SessionActs::revoke(const std::vector<auth::Session> &sessions)
{
    if (!sessions.empty())
        open(new RevokeDialog(m_workspace, sessions, &m_sessions));
}

void SessionActs::revokeAllOf(const auth::UserDetail &user)
{
    open(new RevokeDialog(m_workspace, user.user.person, user.user.id, user.user.sessions, &m_sessions));
}

QString SessionActs::revokeAnyHindrance() const { return hindrance(m_workspace, auth::Deed::EndSessions); }

QString SessionActs::undoHindrance() const
{
    const auto hindered = hindrance(m_workspace, auth::Deed::RestoreSessions);
    return !hindered.isEmpty() ? hindered : m_undo.isPossible() ? QString() : tr("Nothing was revoked of late");
}

QString SessionActs::revokeHindrance() const
{
    if (const auto hindered = revokeAnyHindrance(); !hindered.isEmpty())
        return hindered;
    return m_sessions.isVisible() && m_sessions.selectedCount() > 0 ? QString() : tr("Choose sessions first");
}

void SessionActs::revokeSelection()
{
    if (revokeHindrance().isEmpty())
        revoke(m_sessions.selected());
}

QString SessionActs::revokeOthersHindrance() const
{
    if (const auto hindered = revokeHindrance(); !hindered.isEmpty())
        return hindered;
    return m_sessions.isSelectionOfOneUser() ? QString() : tr("Choose sessions of one user alone");
}

void SessionActs::revokeOthers()
{
    if (!revokeOthersHindrance().isEmpty())
        return;
    const auto kept = m_sessions.selected();
    auth::SessionScope scope;
    scope.filter.user = kept.front().userId;
    for (const auto &session : kept)
        scope.kept << session.id;
    ask(RevocationKind::Others, scope);
}

// A filter that asks for nothing is never "all": see revokeEverything().
QString SessionActs::revokeMatchingHindrance() const
{
    if (const auto hindered = revokeAnyHindrance(); !hindered.isEmpty())
        return hindered;
    return !m_sessions.isVisible()         ? tr("Turn to the page Sessions first")
        : !m_sessions.filter().narrows() ? tr("Filter the sessions first: no filter is not all of them")
        : m_sessions.isCut()             ? tr("More than 500 users match this search: type more of it, or search anywhere in the text")
                                         : QString();
}

void SessionActs::revokeMatching()
{
    if (!revokeMatchingHindrance().isEmpty())
        return;
    auth::SessionScope scope;
    scope.filter = m_sessions.filter();
    ask(RevocationKind::Matching, scope);
}

void SessionActs::revokeDead() { ask(RevocationKind::Dead, auth::SessionScope::dead(m_workspace.now())); }

void SessionActs::revokeEverything()
{
    auth::SessionScope scope;
    scope.everything = true;
    ask(RevocationKind::Everything, scope);
}

void SessionActs::sayRevoked(const auth::Revocation &revocation)
{
    const auto gone = revocation.alreadyGone > 0 ? tr("%n had already gone.", nullptr, int(revocation.alreadyGone)) : QString();
    auto &toast = m_toasts.fresh();
    toast.set(look::Kind::Ok, tr("%n session(s) revoked", nullptr, int(revocation.done)), gone);
    toast.place();
}

void SessionActs::offerUndo(const std::vector<auth::KeptSession> &sessions)
{
    m_undo.keep(sessions);
    static constexpr std::chrono::seconds shown{30};
    auto &toast = m_toasts.fresh(shown);
    auto *undo = toast.addAction(tr("Undo"), look::keyOf(toast, u"actUndo"_s), u"undo"_s);
    undo->setObjectName(u"toastUndo"_s);
    connect(undo, &QPushButton::clicked, this, &SessionActs::undo);
    toast.setRemaining(m_undo.remaining());
    auto *tick = new QTimer(undo);
    connect(tick, &QTimer::timeout, &toast, [this, &toast] { toast.setRemaining(m_undo.remaining()); });
    tick->start(1000);
    toast.place();
}

void SessionActs::sayUndone(const auth::KeptSessions::Restored &restored)
{
    QStringList details;
    if (restored.userGone > 0)
        details << tr("%n not, because the user is gone", nullptr, int(restored.userGone));
    if (restored.there > 0)
        details << tr("%n had already been there", nullptr, int(restored.there));
    auto &toast = m_toasts.fresh();
    toast.set(restored.userGone > 0 ? look::Kind::Warning : look::Kind::Ok,
        tr("%n session(s) put back", nullptr, int(restored.done)), details.join(u", "_s));
    toast.place();
}

void SessionActs::sayNotUndone(const database::Error &error)
{
    const auto said = sentence(error, m_workspace.place());
    auto &toast = m_toasts.fresh(std::chrono::seconds(20));
    toast.set(look::Kind::Error, said.problem, said.remedy);
    if (m_undo.isPossible()) {
        auto *again = toast.addAction(tr("Try again"), {}, u"undo"_s);
        again->setObjectName(u"toastUndo"_s);
        connect(again, &QPushButton::clicked, this, &SessionActs::undo);
    }
    toast.place();
}

void SessionActs::sayUnrecorded(const database::Error &error)
{
    auto &toast = m_toasts.fresh(std::chrono::seconds(20));
    toast.set(look::Kind::Warning, tr("The sessions are back, but the journal does not say so: it could not be written."), error.subject);
    toast.place();
}

} // namespace candela::app
