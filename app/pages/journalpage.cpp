#include "pages/journalpage.h"

#include "cells.h"
#include "columnsmenu.h"
#include "journalwords.h"
#include "look/buttons.h"
#include "look/chip.h"
#include "look/datatable.h"
#include "look/inlinebar.h"
#include "look/pageheader.h"
#include "look/searchfield.h"
#include "look/statepilldelegate.h"
#include "look/tight.h"
#include "pages/busyrow.h"
#include "pages/journalbars.h"
#include "pages/journaldetail.h"
#include "pages/progressrow.h"
#include "tablemenu.h"
#include "wording.h"

#include <QFileDialog>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using Progress = PagedRows::Progress;
using look::Space::m;
using look::Space::s;
using look::Space::xl;

JournalPage::JournalPage(Workspace &workspace, QWidget *parent)
    : ListFrame(u"journal"_s, tr("Journal"), parent)
    , m_workspace(workspace)
    , m_model(new JournalModel(workspace, this))
    , m_work(new JournalWork(workspace.journal(), this))
    , m_detail(new JournalDetail(workspace))
    , m_progress(new ProgressRow(u"journalProgress"_s))
    , m_bars(new JournalBars(*m_work, this))
{
    addTable();
    addControls();
    addChips();
    addDetail();
    followWork();
    connect(m_model, &PagedRows::progressChanged, this, &JournalPage::showProgress);
    connect(m_model, &QAbstractItemModel::modelReset, this, &JournalPage::countsChanged);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &JournalPage::countsChanged);
    connect(busy(), &BusyRow::worthSaying, header(), &look::PageHeader::setSubtitle);
    connect(busy(), &BusyRow::stopRequested, this, &JournalPage::stopLoading);
    connect(&workspace, &Workspace::changed, this, [this] {
        if (isVisible())
            m_model->follow();
    });
}

void JournalPage::addTable()
{
    auto *table = new look::DataTable(xl, true);
    table->setAccessibleName(tr("Journal"));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setModel(m_model);
    setTable(table);
    table->setItemDelegateForColumn(JournalModel::Outcome, new look::StatePillDelegate(true, table));
    table->setWidths({320, 168, 100, 124}, JournalModel::Act);
    table->setOptional({JournalModel::By}, 220);
    m_tableMenu = new TableMenu(*table);
    new ColumnsMenu(*table, this);
    connect(table, &look::DataTable::firstRequested, table, [this, table] {
        table->setCurrentIndex(m_model->index(0, 0));
        table->scrollToTop();
    });
    const auto showLast = [this, table] {
        table->setCurrentIndex(m_model->index(m_model->rowCount() - 1, 0));
        table->scrollToBottom();
    };
    connect(m_model, &PagedRows::fetchedAll, table, showLast);
    connect(table, &look::DataTable::lastRequested, table, [this, showLast] {
        m_model->isComplete() || m_model->isCapped() ? showLast() : m_model->fetchAll();
    });
}

void JournalPage::addControls()
{
    m_search = header()->addSearch(tr("Act, user or reason"), 200);
    m_search->setObjectName(u"journalSearch"_s);
    m_typing.setSingleShot(true);
    m_typing.setInterval(300);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &JournalPage::ask);
    connect(&m_typing, &QTimer::timeout, this, &JournalPage::ask);
    m_verify = look::button(tr("Verif&y"), look::Variant::Standard, u"shield"_s);
    m_verify->setObjectName(u"journalVerify"_s);
    m_verify->setToolTip(tr("Read the whole journal, and see whether each line is as it was written"));
    connect(m_verify, &QPushButton::clicked, m_work, &JournalWork::verify);
    header()->addControl(m_verify);
    m_export = look::iconButton(u"export"_s, tr("Export…"));
    m_export->setObjectName(u"journalExport"_s);
    connect(m_export, &QToolButton::clicked, this, &JournalPage::askPath);
    header()->addControl(m_export);
    addRefresh();
}

void JournalPage::addChips()
{
    auto *bar = new QWidget;
    auto *row = look::tight<QHBoxLayout>(bar, xl, 0, xl, m, s);
    m_here = new look::Chip(tr("This connection"));
    m_here->setObjectName(u"journalHere"_s);
    m_here->setCheckable(true);
    m_here->setChecked(true);
    m_here->setToolTip(tr("Only what was done on connections called %1; the journal is one for all of them").arg(m_workspace.profile().name));
    connect(m_here, &look::Chip::toggled, this, &JournalPage::ask);
    row->addWidget(m_here);
    row->addStretch(1);
    aboveTable()->addWidget(bar);
    aboveTable()->addWidget(m_progress);
}

void JournalPage::addDetail()
{
    setDetail(m_detail);
    m_detail->setObjectName(u"journalDetail"_s);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_model->rowCount() == 0)
            showDetail(false);
    });
    connect(&m_workspace, &Workspace::zoneChanged, this, &JournalPage::showCurrent);
    connect(m_detail, &JournalDetail::closeRequested, this, &JournalPage::closeDetail);
}

void JournalPage::followWork()
{
    addBar(m_bars->state());
    addBar(m_bars->result());
    connect(m_bars, &JournalBars::startAnewRequested, this, &JournalPage::startAnewRequested);
    connect(m_bars, &JournalBars::checkedChanged, this, &JournalPage::showSubtitle);
    connect(m_work, &JournalWork::begun, this, [this](const QString &text, const JournalWork::Progress &progress) {
        m_verify->setEnabled(false);
        m_export->setEnabled(false);
        m_progress->start(text, progress);
    });
    connect(m_work, &JournalWork::ended, this, [this] {
        m_progress->stop();
        m_verify->setEnabled(true);
        m_export->setEnabled(true);
    });
    connect(m_work, &JournalWork::startedAnew, this, &JournalPage::refresh);
    connect(m_progress, &ProgressRow::stopRequested, m_work, &JournalWork::stop);
}

void JournalPage::askPath()
{
    auto *files = new QFileDialog(window(), tr("Export journal"), {}, tr("Journals (*.ndjson)"));
    files->setObjectName(u"journalExportDialog"_s);
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(u"ndjson"_s);
    files->selectFile(u"journal.ndjson"_s);
    connect(files, &QFileDialog::fileSelected, m_work, &JournalWork::copyTo);
    files->open();
}

void JournalPage::showEvent(QShowEvent *event)
{
    ListFrame::showEvent(event);
    m_model->progress() == Progress::Idle ? ask() : m_model->follow();
}

void JournalPage::ask()
{
    m_typing.stop();
    const auto text = m_search->text().trimmed();
    const auto profile = m_here->isChecked() ? std::optional(m_workspace.profile().name) : std::nullopt;
    m_model->ask({text, text.isEmpty() ? QList<journal::Act>() : actsCalled(text), profile});
}

void JournalPage::startSearch() { m_search->startSearch(); }

void JournalPage::refresh()
{
    if (m_model->progress() != Progress::Idle)
        m_model->reload();
}

void JournalPage::clearFilters()
{
    m_search->clear();
    m_here->isChecked() ? m_here->setChecked(false) : ask();
}

bool JournalPage::stopLoading()
{
    const bool loads = m_model->progress() == Progress::Loading;
    if (loads)
        m_model->stop();
    return m_work->stop() || loads;
}

bool JournalPage::clearSelection()
{
    const bool some = table()->selectionModel()->hasSelection();
    table()->clearSelection();
    return some;
}

PageLayout JournalPage::layout() const
{
    return {{}, table()->columns().state(), -1, Qt::AscendingOrder, detailWidth(), isDetailVisible(),
        {{u"here"_s, m_here->isChecked()}}, {}};
}

void JournalPage::restore(const PageLayout &layout)
{
    const QSignalBlocker quiet(m_here);
    m_here->setChecked(layout.filters.value(u"here"_s, true).toBool());
    table()->columns().setState(layout.columns);
    setDetailWidth(layout.detailWidth);
}

void JournalPage::resetLayout()
{
    closeDetail();
    restore({});
    table()->columns().reset();
    m_search->clear();
    ask();
}

QString JournalPage::countsLine() const
{
    const auto rows = numberText(m_model->rowCount());
    return m_model->isCapped() ? tr("The newest %1; a search shows others").arg(rows)
        : m_model->isComplete() ? tr("Showing all %1").arg(rows)
                                : tr("Showing the newest %1").arg(rows);
}

void JournalPage::showInDetail(int row) { m_detail->show(m_model->at(row)); }

void JournalPage::showSubtitle()
{
    if (m_model->progress() == Progress::Loading)
        return;
    if (m_model->progress() == Progress::Stopped)
        return header()->setSubtitle(stoppedSentence().problem);
    QStringList parts;
    if (const auto &lines = m_model->lines())
        parts << tr("%Ln entries", nullptr, int(*lines));
    if (m_model->lines() != 0)
        parts << (m_bars->checked().isEmpty() ? tr("chain not checked yet") : m_bars->checked());
    header()->setSubtitle(parts.isEmpty() ? tr("Every change that is made from here") : parts.join(u", "_s));
}

void JournalPage::showProgress()
{
    m_search->setBusy(m_model->progress() == Progress::Loading);
    if (m_model->progress() == Progress::Loading)
        return busy()->start(tr("Loading…"));
    busy()->stop();
    showSubtitle();
    m_bars->showRefusal(m_model->refusal());
    if (m_model->progress() != Progress::Failed) {
        sayNoFailure();
        return showRows();
    }
    const auto &error = m_model->error();
    const Sentence said{tr("The journal cannot be read."), tr("See to it that this is a file that you may read: %1").arg(error.subject), error.detail};
    if (m_model->rowCount() > 0)
        return sayFailure(said);
    showEmpty({u"error"_s, said.problem, said.remedy});
    addEmptyAct(u"EmptyAct"_s, tr("Try a&gain"), [this] { refresh(); });
}

void JournalPage::showRows()
{
    if (m_model->rowCount() > 0 || m_model->progress() == Progress::Stopped)
        return showTable();
    if (m_model->search().isEmpty() || m_model->lines() == 0)
        return showEmpty({u"journal"_s, tr("No changes yet"),
            tr("Whatever is changed from here is written down: what, when, by whom and why, and how it ended.")});
    const bool isSearch = !m_model->search().text.isEmpty();
    showEmpty({u"filter"_s, isSearch ? tr("No entry matches") : tr("No changes on this connection yet"),
        tr("The journal has entries of other connections, or others of this one.")});
    addEmptyAct(u"EmptyAct"_s, tr("&Clear filters"), [this] { clearFilters(); });
}

} // namespace candela::app
