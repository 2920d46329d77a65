#include "databaseview.h"

#include "cells.h"
#include "dialogs/exportdialog.h"
#include "dialogs/findtokendialog.h"
#include "dialogs/rightsdialog.h"
#include "dialogs/sessionfilterdialog.h"
#include "dialogs/startjournaldialog.h"
#include "footerfacts.h"
#include "lossbar.h"
#include "look/keytip.h"
#include "look/tight.h"
#include "navigation.h"
#include "pages/journalpage.h"
#include "pages/keyspage.h"
#include "pages/sessionchips.h"
#include "pages/sessionspage.h"
#include "pages/userdetail.h"
#include "pages/userspage.h"
#include "sessionacts.h"
#include "shelf.h"
#include "tablemenu.h"
#include "toasts.h"
#include "triggerbar.h"
#include "useracts.h"
#include "wording.h"

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
    , m_toasts(new Toasts(m_pages))
{
    auto *row = look::tight<QHBoxLayout>(this);
    row->addWidget(m_navigation);
    auto *area = new look::Ground(look::Role::Surface);
    auto *column = look::tight<QVBoxLayout>(area);
    if (m_workspace->lock() == Workspace::Lock::Triggers) {
        auto *triggers = new TriggerBar(*m_workspace);
        column->addWidget(new Shelf(triggers, {xl, m, xl, 0}));
        triggers->show();
    }
    column->addWidget(new Shelf(m_bar, {xl, m, xl, 0}));
    column->addWidget(m_pages, 1);
    row->addWidget(area, 1);
    m_bar->setObjectName(u"lossBar"_s);

    const auto &profile = m_workspace->profile();
    m_navigation->setProfile(profile.name, m_workspace->facts().version, profile.environment);
    connect(m_navigation, &Navigation::entryChosen, this, [this](int entry) { turnTo(m_pages->widget(entry)); });
    connect(m_navigation, &Navigation::profileChosen, this, &DatabaseView::connectionsRequested);
    connect(m_workspace.get(), &Workspace::returned, this, [this] {
        for (int i = 0; i < m_pages->count(); ++i)
            static_cast<Page *>(m_pages->widget(i))->refresh();
    });
    connect(m_workspace.get(), &Workspace::lockChanged, this, &DatabaseView::factsChanged);
    connect(m_workspace.get(), &Workspace::zoneChanged, this, &DatabaseView::factsChanged);
    addUsersPage();
    if (m_workspace->schema().sessions)
        addSessionsPage();
    addKeysPage();
    addJournalPage();
    showUsers();
}

// The pages go first, and the dialogs, whose parents they are: they hold references to the workspace.
DatabaseView::~DatabaseView() { delete m_pages; }

void DatabaseView::addUsersPage()
{
    m_users = new UsersPage(*m_workspace);
    addPage(m_users, u"users"_s, tr("Users"), u"actUsers"_s);
    auto &detail = m_users->detail();
    connect(&detail, &UserDetail::sessionsRequested, this, [this](const QString &userId, const QString &name) {
        showSessions();
        m_sessions->showUser(userId, name);
    });
}

void DatabaseView::addSessionsPage()
{
    m_sessions = new SessionsPage(*m_workspace);
    addPage(m_sessions, u"sessions"_s, tr("Sessions"), u"actSessions"_s);
    connect(m_sessions, &SessionsPage::conditionRequested, this, &DatabaseView::askCondition);
    connect(m_sessions, &SessionsPage::findTokenRequested, this, &DatabaseView::findToken);
    connect(m_sessions, &SessionsPage::userRequested, this, &DatabaseView::showUser);
    m_sessionActs = new SessionActs(*m_workspace, *m_users, *m_sessions, *m_toasts);
    connect(m_sessionActs, &SessionActs::changed, this, &DatabaseView::factsChanged);
}

void DatabaseView::addKeysPage()
{
    m_keys = new KeysPage(*m_workspace);
    addPage(m_keys, u"keys"_s, tr("Keys"), u"actKeys"_s);
    connect(m_keys, &KeysPage::userRequested, this, &DatabaseView::showUser);
    m_userActs = new UserActs(*m_workspace, *m_users, *m_keys);
    connect(m_userActs, &UserActs::changed, this, &DatabaseView::factsChanged);
    connect(m_userActs, &UserActs::acted, this, [this](look::Kind kind, const QString &done, const QString &note) {
        auto &toast = m_toasts->fresh();
        toast.set(kind, done, note);
        toast.place();
    });
}

void DatabaseView::addJournalPage()
{
    m_journal = new JournalPage(*m_workspace);
    addPage(m_journal, u"journal"_s, tr("Journal"), u"actJournal"_s);
    connect(m_journal, &JournalPage::startAnewRequested, this, [this] {
        auto *dialog = new StartJournalDialog(window());
        connect(dialog, &QDialog::accepted, m_journal, &JournalPage::startAnew);
        dialog->open();
    });
}

void DatabaseView::showUser(const QString &userId)
{
    showUsers();
    m_users->showUser(userId);
}

void DatabaseView::addPage(Page *page, const QString &icon, const QString &text, const QString &act)
{
    m_pages->addWidget(page);
    m_navigation->addEntry(u"nav:"_s + page->objectName(), icon, text, act);
    const auto showTotal = [this, page] { m_navigation->setCount(m_pages->indexOf(page), page->totalText()); };
    showTotal();
    connect(page, &Page::countsChanged, this, showTotal);
    connect(page, &Page::countsChanged, this, &DatabaseView::factsChanged);
    connect(page, &Page::exportRequested, this, &DatabaseView::exportView);
    connect(page, &Page::loaded, this, [this] {
        m_workspace->reportAnswer();
        emit factsChanged();
    });
    connect(&page->tableMenu(), &TableMenu::selectionChanged, this, &DatabaseView::factsChanged);
    connect(&page->tableMenu(), &TableMenu::tooManyRows, this, &DatabaseView::sayTooManyRows);
}

Page *DatabaseView::page() const { return static_cast<Page *>(m_pages->currentWidget()); }
void DatabaseView::setCompact(bool compact) { m_navigation->setCompact(compact); }

void DatabaseView::showUsers() { turnTo(m_users); }
void DatabaseView::showKeys() { turnTo(m_keys); }
void DatabaseView::showJournal() { turnTo(m_journal); }

void DatabaseView::showSessions()
{
    if (hasSessions())
        turnTo(m_sessions);
}

void DatabaseView::turnTo(QWidget *next)
{
    if (next != page())
        page()->park();
    m_pages->setCurrentWidget(next);
    page()->resume();
    m_navigation->setCurrent(m_pages->currentIndex());
    emit factsChanged();
}

void DatabaseView::refresh()
{
    m_workspace->isLost() ? m_workspace->reconnect() : page()->refresh();
}
void DatabaseView::find() { page()->startSearch(); }
void DatabaseView::clearFilters() { page()->clearFilters(); }
void DatabaseView::resetLayout() { page()->resetLayout(); }
void DatabaseView::selectAll() { page()->selectLoaded(); }
void DatabaseView::selectMatching() { page()->selectMatching(); }
bool DatabaseView::canSelectAll() const { return page()->canSelectAll(); }
bool DatabaseView::canCopy() const { return page()->tableMenu().canCopy(); }
void DatabaseView::copy(CopyFormat format, bool withNames) { page()->tableMenu().copy(format, withNames); }

void DatabaseView::escape()
{
    if (!page()->stopLoading() && !page()->closeDetail() && !page()->clearSelection())
        page()->stopBeside();
}

look::DataTable *DatabaseView::table() const { return page()->table(); }
bool DatabaseView::canExport() const { return page()->canExport(); }

// Null where there is nothing to export.
ExportDialog *DatabaseView::openExport()
{
    if (!canExport())
        return nullptr;
    auto *dialog = new ExportDialog(*m_workspace, page()->reports(), m_pages);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

void DatabaseView::exportView() { openExport(); }

void DatabaseView::printView()
{
    if (auto *dialog = openExport())
        dialog->choosePrinter();
}

void DatabaseView::showRights()
{
    auto *dialog = new RightsDialog(*m_workspace, m_pages);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DatabaseView::findToken()
{
    if (!hasSessions())
        return;
    auto *dialog = new FindTokenDialog(*m_workspace, m_pages);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FindTokenDialog::found, this, [this](const auth::Session &session) {
        showSessions();
        m_sessions->showSession(session);
    });
    dialog->open();
}

void DatabaseView::askCondition(QWidget *chip)
{
    const auto old = m_sessions->chips().conditionOf(chip);
    auto *dialog = new SessionFilterDialog(m_workspace->schema(), m_workspace->now(), m_workspace->zone(),
        m_sessions->chips().costText(), old, m_pages);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SessionFilterDialog::chosen, m_sessions,
        [this, chip](const SessionCondition &condition) { m_sessions->chips().put(chip, condition); });
    dialog->openBelow(*chip);
}

void DatabaseView::sayTooManyRows(qsizetype rows)
{
    auto &toast = m_toasts->fresh();
    toast.set(look::Kind::Info, tr("%1 rows are too many to copy.").arg(numberText(rows)),
        tr("Up to %1 can be copied; a report takes all that match.").arg(numberText(mostCopied)));
    if (canExport()) {
        auto *act = toast.addAction(tr("Export…"), look::keyOf(toast, u"actExport"_s), u"export"_s);
        act->setObjectName(u"toastExport"_s);
        connect(act, &QPushButton::clicked, m_toasts, &Toasts::hide);
        connect(act, &QPushButton::clicked, this, &DatabaseView::exportView);
    }
    toast.place();
}

look::Footer::Facts DatabaseView::facts() const { return footerFacts(*m_workspace, page()->countsLine()); }

} // namespace candela::app
