#include "databaseview.h"

#include "cells.h"
#include "dialogs/exportdialog.h"
#include "dialogs/resetkeydialog.h"
#include "dialogs/revokedialog.h"
#include "look/inlinebar.h"
#include "lossbar.h"
#include "look/tight.h"
#include "look/toast.h"
#include "navigation.h"
#include "pages/sessionspage.h"
#include "pages/userdetail.h"
#include "pages/userspage.h"
#include "shelf.h"
#include "times.h"
#include "wording.h"

#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look::Space;

DatabaseView::DatabaseView(std::unique_ptr<Workspace> workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(std::move(workspace))
    , m_navigation(new Navigation)
    , m_pages(new QStackedWidget)
    , m_bar(new LossBar(*m_workspace))
{
    auto *row = look::tight<QHBoxLayout>(this);
    row->addWidget(m_navigation);
    auto *area = new look::Ground(look::Role::Surface);
    auto *column = look::tight<QVBoxLayout>(area);
    column->addWidget(new Shelf(m_bar, {xl, m, xl, 0}));
    column->addWidget(m_pages, 1);
    row->addWidget(area, 1);
    m_bar->setObjectName(u"lossBar"_s);

    const auto &profile = m_workspace->profile();
    m_navigation->setProfile(profile.name, m_workspace->facts().version, profile.environment);
    connect(m_navigation, &Navigation::entryChosen, this, &DatabaseView::showPage);
    connect(m_navigation, &Navigation::profileChosen, this, &DatabaseView::connectionsRequested);
    connect(m_workspace.get(), &Workspace::returned, this, [this] {
        for (int i = 0; i < m_pages->count(); ++i)
            static_cast<ListPage *>(m_pages->widget(i))->refresh();
    });
    connect(m_workspace.get(), &Workspace::lockChanged, this, &DatabaseView::factsChanged);
    if (m_workspace->lock() == Workspace::Lock::Triggers)
        sayTriggers(*column);
    addUsersPage();
    if (m_workspace->schema().sessions)
        addSessionsPage();
    showPage(0);
}

// A weaker mode stays in sight for as long as the connection is open.
static QString tlsText(database::Tls tls)
{
    switch (tls) {
    case database::Tls::Verified: return DatabaseView::tr("TLS verified");
    case database::Tls::Authority: return DatabaseView::tr("TLS, host name not verified");
    case database::Tls::Encrypted: return DatabaseView::tr("TLS, nothing verified");
    case database::Tls::Off: break;
    }
    return DatabaseView::tr("No encryption");
}

// The pages go first: they hold references to the workspace.
DatabaseView::~DatabaseView() { delete m_pages; }

void DatabaseView::addUsersPage()
{
    m_users = new UsersPage(*m_workspace);
    addPage(m_users, u"users"_s, tr("Users"), u"Alt+1"_s);
    auto &detail = m_users->detail();
    connect(&detail, &UserDetail::resetRequested, this, &DatabaseView::askReset);
    connect(&detail, &UserDetail::endSessionsRequested, this, &DatabaseView::askEndSessions);
    connect(&detail, &UserDetail::revokeRequested, this, &DatabaseView::askRevoke);
    connect(&detail, &UserDetail::sessionsRequested, this, [this](const QString &userId, const QString &name) {
        showPage(1);
        m_sessions->showUser(userId, name);
    });
}

void DatabaseView::addSessionsPage()
{
    m_sessions = new SessionsPage(*m_workspace);
    addPage(m_sessions, u"sessions"_s, tr("Sessions"), u"Alt+2"_s);
    connect(m_sessions, &SessionsPage::revokeRequested, this, &DatabaseView::askRevoke);
    connect(m_sessions, &SessionsPage::exportRequested, this, &DatabaseView::exportView);
    connect(m_sessions, &SessionsPage::selectionChanged, this, &DatabaseView::factsChanged);
    connect(m_sessions, &SessionsPage::userRequested, this, [this](const QString &userId) {
        showPage(0);
        m_users->showUser(userId);
    });
}

void DatabaseView::addPage(ListPage *page, const QString &icon, const QString &text, const QString &shortcut)
{
    m_pages->addWidget(page);
    m_navigation->addEntry(u"nav:"_s + page->objectName(), icon, text, shortcut);
    connect(page, &ListPage::countsChanged, this, [this, page] {
        m_navigation->setCount(m_pages->indexOf(page), page->totalText());
        emit factsChanged();
    });
    connect(page, &ListPage::loaded, this, [this] {
        m_workspace->reportAnswer();
        emit factsChanged();
    });
}

int DatabaseView::pageCount() const { return m_pages->count(); }
int DatabaseView::currentPage() const { return m_pages->currentIndex(); }
ListPage *DatabaseView::page() const { return static_cast<ListPage *>(m_pages->currentWidget()); }
void DatabaseView::setCompact(bool compact) { m_navigation->setCompact(compact); }

void DatabaseView::showPage(int page)
{
    if (page < 0 || page >= m_pages->count())
        return;
    m_pages->setCurrentIndex(page);
    m_navigation->setCurrent(page);
    emit factsChanged();
}

void DatabaseView::refresh()
{
    if (m_workspace->isLost())
        m_workspace->reconnect();
    else
        page()->refresh();
}
void DatabaseView::find() { page()->startSearch(); }
void DatabaseView::clearFilters() { page()->clearFilters(); }

void DatabaseView::escape()
{
    if (page()->stopLoading() || page()->closeDetail())
        return;
    if (page() == m_sessions)
        m_sessions->clearSelection();
}

bool DatabaseView::canRevoke() const
{
    return m_workspace->lock() == Workspace::Lock::None && m_sessions && page() == m_sessions && !m_sessions->selected().empty();
}

bool DatabaseView::canExport() const { return m_sessions && !m_workspace->isLost(); }

void DatabaseView::revokeSelection()
{
    if (canRevoke())
        askRevoke(m_sessions->selected());
}

void DatabaseView::resetCurrentKey()
{
    if (page() == m_users)
        m_users->detail().resetFirstKey();
}

void DatabaseView::exportView()
{
    if (!canExport())
        return;
    auto *dialog = new ExportDialog(*m_workspace, m_sessions->filter(), m_sessions->matching(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DatabaseView::askRevoke(const std::vector<auth::Session> &sessions)
{
    if (sessions.empty())
        return;
    auto *dialog = new RevokeDialog(*m_workspace, sessions, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RevokeDialog::revoked, this, &DatabaseView::sayRevoked);
    dialog->open();
}

void DatabaseView::askEndSessions(const auth::UserDetail &user)
{
    auto *dialog = new RevokeDialog(*m_workspace, user.user.person, user.user.id, user.user.sessions, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RevokeDialog::revoked, this, &DatabaseView::sayRevoked);
    dialog->open();
}

void DatabaseView::askReset(const auth::Key &key, const auth::UserDetail &user)
{
    auto *dialog = new ResetKeyDialog(*m_workspace, key, user.user.person, user.user.sessions, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DatabaseView::sayRevoked(const auth::Revocation &revocation)
{
    if (!m_toast)
        m_toast = new look::Toast(m_pages);
    m_toast->setObjectName(u"toast"_s);
    const auto gone = revocation.alreadyGone > 0 ? tr("%n had already gone.", nullptr, int(revocation.alreadyGone)) : QString();
    m_toast->set(look::Kind::Ok, tr("%n session(s) revoked", nullptr, int(revocation.done)), gone);
    m_toast->place();
    QTimer::singleShot(8000, m_toast, &QWidget::hide);
}

// What a file runs by itself was written by whoever wrote the file: it could put back a session that is revoked, or take
// another hash in a key's place.
void DatabaseView::sayTriggers(QBoxLayout &column)
{
    static constexpr qsizetype named = 3;
    const auto &triggers = m_workspace->schema().triggers;
    QStringList names;
    for (const auto &trigger : triggers.first(qMin(named, triggers.size())))
        names << tr("%1 on %2", "trigger on table").arg(trigger.name, trigger.table.table);
    if (triggers.size() > named)
        names << tr("%n more", nullptr, int(triggers.size() - named));
    auto *bar = new look::InlineBar(look::Kind::Warning);
    bar->setObjectName(u"triggerBar"_s);
    bar->setTexts(tr("This file runs %n trigger(s) of its own with every change.", nullptr, int(triggers.size())),
        tr("%1. Changes are held back until you have looked at them.").arg(QLocale().createSeparatedList(names)));
    auto *allow = bar->addAction(tr("Allow changes"), true);
    allow->setObjectName(u"allowChangesButton"_s);
    connect(allow, &QPushButton::clicked, m_workspace.get(), &Workspace::trustTriggers);
    connect(m_workspace.get(), &Workspace::lockChanged, bar,
        [this, bar] { bar->setVisible(m_workspace->lock() == Workspace::Lock::Triggers); });
    column.insertWidget(0, new Shelf(bar, {xl, m, xl, 0}));
    bar->show();
}

look::Footer::Facts DatabaseView::facts() const
{
    const auto &options = m_workspace->profile().options;
    look::Footer::Facts facts;
    if (const auto environment = m_workspace->profile().environment; environment != look::Environment::None)
        facts.environment = environment;
    facts.profile = m_workspace->profile().name;
    facts.writable = m_workspace->lock() == Workspace::Lock::None;
    switch (m_workspace->lock()) {
    case Workspace::Lock::None: facts.lock = tr("Writable"); break;
    case Workspace::Lock::Profile: facts.lock = tr("Read-only"); break;
    case Workspace::Lock::Server: facts.lock = options.file.isEmpty() ? tr("Read-only server") : tr("Read-only file"); break;
    case Workspace::Lock::Triggers: facts.lock = tr("Changes held back"); break;
    case Workspace::Lock::Lost: break;
    }
    facts.zone = zoneName(m_workspace->zone());
    facts.counts = page()->countsLine();
    facts.server = m_workspace->facts().version + u" · "_s + m_workspace->place();
    if (m_workspace->isLost()) {
        facts.problem = tr("Connection lost");
        return facts;
    }
    if (options.file.isEmpty()) {
        facts.tlsVerified = options.tls == database::Tls::Verified;
        facts.tls = tlsText(options.tls);
        const auto skew = m_workspace->facts().skew;
        facts.skew = QLocale().toString(double(skew) / 1000.0, 'f', 1) + u" s"_s;
        if (skew >= 0)
            facts.skew.prepend(u'+');
    }
    return facts;
}

} // namespace candela::app
