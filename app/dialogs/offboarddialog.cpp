#include "dialogs/offboarddialog.h"

#include "arrival.h"
#include "cells.h"
#include "departurereport.h"
#include "departurewords.h"
#include "dialogs/busynote.h"
#include "dialogs/departuresave.h"
#include "dialogs/offboardchoice.h"
#include "dialogs/offboardlist.h"
#include "dialogs/offboardreport.h"
#include "dialogs/stopbutton.h"
#include "failurebar.h"
#include "look/buttons.h"
#include "look/tight.h"

#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;
using database::Connection;
using database::Error;
using database::Result;

OffboardDialog::OffboardDialog(Workspace &workspace, QWidget *parent)
    : DialogFrame(tr("Off-board users"), 860, parent)
    , m_workspace(workspace)
    , m_bar(new FailureBar)
    , m_list(new OffboardList)
    , m_report(new OffboardReport)
    , m_choice(new OffboardChoice(workspace))
    , m_busy(new BusyNote)
    , m_back(look::button(tr("&Back"), Variant::Ghost, u"chevron-left"_s))
    , m_saves(look::button(tr("Sa&ve result…"), Variant::Ghost, u"export"_s))
    , m_save(new DepartureSave(*m_bar, workspace.profile().name, this))
    , m_cancel(new StopButton)
{
    if (const auto &profile = workspace.profile(); profile.environment != Environment::None)
        setEnvironment(profile.environment, profile.name);
    body()->insertWidget(0, m_bar);
    addPages();
    addButtons();
    m_poll.setInterval(250);
    connect(&m_poll, &QTimer::timeout, this, &OffboardDialog::showProgress);
    connect(m_list, &OffboardList::changed, this, &OffboardDialog::showReadiness);
    connect(m_choice, &OffboardChoice::changed, this, &OffboardDialog::showReadiness);
    connect(m_report, &OffboardReport::columnChosen, this, &OffboardDialog::find);
    connect(&workspace, &Workspace::lockChanged, this, &OffboardDialog::showReadiness);
    showList();
}

OffboardDialog::~OffboardDialog()
{
    m_stop.request_stop();
    delete m_run;
}

void OffboardDialog::addPages()
{
    auto *second = new QWidget;
    auto *column = tight<QVBoxLayout>(second, 0, 0, 0, 0, Space::m);
    column->addWidget(m_report, 1);
    column->addWidget(m_choice);
    auto *pages = new QWidget;
    m_pages = new QStackedLayout(pages);
    m_pages->addWidget(m_list);
    m_pages->addWidget(second);
    body()->addWidget(pages, 1);
}

void OffboardDialog::addButtons()
{
    m_back->setObjectName(u"back"_s);
    m_saves->setObjectName(u"saveResult"_s);
    for (auto *button : {m_back, m_saves}) {
        button->setAutoDefault(false);
        footer()->addWidget(button);
    }
    footer()->addWidget(m_busy);
    buttons()->addButton(m_cancel, QDialogButtonBox::RejectRole);
    m_act = addButton(tr("&Find users"), QDialogButtonBox::AcceptRole, Variant::Primary);
    m_act->setObjectName(u"act"_s);
    m_act->setAutoDefault(false);
    connect(m_back, &QPushButton::clicked, this, &OffboardDialog::showList);
    connect(m_saves, &QPushButton::clicked, this, [this] {
        m_save->ask(departureRows(m_report->leavers(), m_run ? std::optional(m_run->leaving()) : std::nullopt));
    });
}

bool OffboardDialog::isReport() const { return m_pages->currentIndex() == 1; }

void OffboardDialog::showList()
{
    m_pages->setCurrentIndex(0);
    m_bar->clear();
    setQuestion(tr("Who leaves?"));
    setVariant(m_act, Variant::Primary);
    setDefaultButton(m_act);
    m_list->setFocus();
    showReadiness();
}

void OffboardDialog::accept()
{
    showReadiness();
    if (!m_act->isEnabled())
        return;
    isReport() ? act() : find({});
}

void OffboardDialog::find(std::optional<qsizetype> column)
{
    m_bar->clear();
    m_stop = {};
    m_behind = std::make_shared<std::atomic<qint64>>(0);
    m_finding = true;
    setRunning(true);
    const ListSource source{m_list->isFile() ? QString() : m_list->typed(),
        m_list->isFile() ? std::optional(m_list->file()) : std::nullopt, column};
    const auto job = [schema = m_workspace.schema(), source, stop = m_stop.get_token(), behind = m_behind](
                         Connection &connection) { return findLeavers(connection, schema, source, stop, *behind); };
    onArrival(m_workspace.runAside(job, m_stop.get_token()), this,
        [this](const Result<Leavers::Found> &result) { found(result); });
}

void OffboardDialog::found(const Result<Leavers::Found> &found)
{
    m_finding = false;
    setRunning(false);
    if (!found) {
        const auto &error = found.error();
        const auto said = listSentence(error, m_workspace.place());
        if (error.kind == Error::Kind::Cancelled)
            m_bar->showNote(Kind::Info, tr("Stopped."), tr("Whom the list means is not known yet."));
        else if (error.kind == Error::Kind::Input && !isReport())
            m_list->setError(said.line());
        else
            m_bar->showFailure(said);
        return m_workspace.reportLoss(error);
    }
    if (found->matches.empty())
        return m_list->setError(tr("The list has no lines but its heading."));
    m_report->set(*found);
    const auto &leavers = m_report->leavers();
    m_choice->setUsers(leavers.users().size(), leavers.sessions());
    m_choice->setVisible(!leavers.users().isEmpty());
    m_pages->setCurrentIndex(1);
    setVariant(m_act, Variant::Danger);
    setDefaultButton(m_cancel);
    m_cancel->setFocus();
    if (m_workspace.isReadOnly()) {
        const auto said = lockSentence(m_workspace.lock());
        m_bar->showNote(Kind::Info, said.problem, said.remedy);
    } else if (leavers.users().isEmpty()) {
        m_bar->showNote(Kind::Info, tr("No user was found."), tr("Nothing can be done with this list."));
    }
    showReadiness();
}

qsizetype OffboardDialog::pending() const
{
    if (!m_run)
        return m_report->leavers().users().size();
    return std::count_if(m_run->departures().begin(), m_run->departures().end(), [this](const Departure &one) {
        const bool stays = one.end == Departure::End::InTheWay && (one.rest.isInTheWay() || !m_choice->withRows());
        return !one.isOver() && !stays;
    });
}

void OffboardDialog::showReadiness()
{
    const bool running = m_finding || (m_run && m_run->isRunning());
    const bool hasBegun = m_run;
    m_back->setVisible(isReport() && !hasBegun);
    m_back->setEnabled(!running);
    m_saves->setVisible(isReport());
    m_saves->setEnabled(!running);
    QString lacking;
    if (!isReport()) {
        m_act->setText(tr("&Find users"));
        lacking = m_list->isEmpty() ? tr("Paste a list first") : QString();
    } else {
        const auto leaving = m_choice->leaving();
        const auto users = m_report->leavers().users().size();
        const bool isOver = hasBegun && std::all_of(m_run->departures().begin(), m_run->departures().end(),
            [](const Departure &one) { return one.isOver(); });
        setQuestion(isOver      ? tr("Off-boarding finished")
                : users > 0 ? OffboardChoice::question(leaving, users)
                            : tr("Nobody to off-board"));
        m_act->setText(OffboardChoice::verb(leaving, pending() > 0 ? pending() : users));
        lacking = pending() == 0 && hasBegun ? tr("Nothing is left to do") : m_choice->missing();
    }
    const bool can = !running && lacking.isEmpty();
    if (!can && m_act->hasFocus())
        m_cancel->setFocus();
    m_act->setEnabled(can);
    m_act->setToolTip(lacking);
}

void OffboardDialog::act()
{
    m_bar->clear();
    if (!m_run) {
        m_run = new OffboardRun(m_workspace, m_choice->leaving(), m_report->leavers().users(), this);
        connect(m_run, &OffboardRun::progressed, this, &OffboardDialog::progress);
        connect(m_run, &OffboardRun::rests, this, &OffboardDialog::comeToRest);
        m_report->setColumnFixed();
        m_choice->setBegun();
    }
    m_cancel->setFocus(); // before what has the focus is disabled
    m_run->start(m_choice->reason(), m_choice->withRows());
    setRunning(m_run->isRunning());
}

void OffboardDialog::setRunning(bool running)
{
    m_cancel->setRunning(running);
    if (!running && m_run)
        m_cancel->setClosing();
    if (running) {
        m_cancel->setFocus();
        m_busy->start(m_finding ? tr("Looking for users…") : tr("Working…"));
        m_poll.start();
    } else {
        m_busy->stop();
        m_poll.stop();
    }
    m_list->setEnabled(!running);
    m_choice->setEnabled(!running);
    showReadiness();
}

void OffboardDialog::showProgress()
{
    if (m_finding && m_behind->load() > 0)
        m_busy->start(tr("Looked for %1").arg(numberText(m_behind->load())));
    if (!m_finding && m_run)
        m_busy->start(tr("%1 of %2").arg(numberText(qsizetype(m_run->users().size()) - pending()),
            numberText(m_run->users().size())));
}

void OffboardDialog::progress(qsizetype user)
{
    m_report->leavers().setDeparture(user, m_run->departures().at(std::size_t(user)));
}

void OffboardDialog::comeToRest(const std::optional<Error> &error)
{
    m_choice->setInTheWay(m_run->departures());
    setRunning(false);
    const auto tally = departuresText(m_run->departures());
    if (!error) {
        const bool whole = std::all_of(m_run->departures().begin(), m_run->departures().end(),
            [](const Departure &one) { return one.isOver() && one.openKeys == 0 && !one.isUnrecorded; });
        const auto tables = tablesInTheWay(m_run->departures());
        return m_bar->showNote(whole ? Kind::Ok : Kind::Warning, tally,
            tables.isEmpty() ? tr("Save the result to keep what became of each line.")
                             : tr("Rows of %1 refer to those who were kept.").arg(tables));
    }
    if (error->kind == Error::Kind::Cancelled)
        return m_bar->showNote(Kind::Info, tr("Stopped."), tally);
    const auto said = sentence(*error, m_workspace.place());
    m_bar->showFailure({said.problem, tally + u' ' + tr("Another attempt goes on with the rest."), error->detail});
}

void OffboardDialog::reject()
{
    if (m_finding)
        m_stop.request_stop();
    else if (m_run && m_run->isRunning())
        m_run->stop();
    else
        close();
}

void OffboardDialog::close()
{
    if (!m_run)
        return DialogFrame::reject();
    emit acted(Kind::Ok, tr("Off-boarding: %1").arg(departuresText(m_run->departures())), {});
    DialogFrame::accept();
}

void OffboardDialog::showEvent(QShowEvent *event)
{
    DialogFrame::showEvent(event);
    m_list->setFocus();
}

} // namespace candela::app
