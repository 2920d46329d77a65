// The journal of changes: acts with their ends, searched and in detail; whether its chain is whole; and what can be done
// about one that is not.
#pragma once

#include "models/journalmodel.h"
#include "pages/journalwork.h"
#include "pages/listframe.h"

#include <QTimer>

class QPushButton;
class QToolButton;

namespace candela::look {
class Chip;
class SearchField;
}

namespace candela::app {

class JournalBars;
class JournalDetail;
class ProgressRow;

class JournalPage : public ListFrame
{
    Q_OBJECT
public:
    explicit JournalPage(Workspace &workspace, QWidget *parent = nullptr);

    void startSearch() override;
    void refresh() override;
    // That of the connection among them.
    void clearFilters() override;
    QString countsLine() const override;
    QString totalText() const override { return {}; }
    bool stopLoading() override;
    bool clearSelection() override;
    TableMenu &tableMenu() const override { return *m_tableMenu; }
    PageLayout layout() const override;
    void restore(const PageLayout &layout) override;
    void resetLayout() override;
    // For whoever has asked the operator.
    void startAnew() { m_work->startAnew(); }

signals:
    void startAnewRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addTable();
    void addControls();
    void addChips();
    void addDetail();
    void followWork();
    void ask();
    void askPath();
    void showInDetail(int row) override;
    void showProgress();
    void showRows();
    void showSubtitle();

    Workspace &m_workspace;
    JournalModel *m_model;
    JournalWork *m_work;
    JournalDetail *m_detail;
    ProgressRow *m_progress;
    JournalBars *m_bars;
    look::SearchField *m_search = nullptr;
    look::Chip *m_here = nullptr;
    QPushButton *m_verify = nullptr;
    QToolButton *m_export = nullptr;
    TableMenu *m_tableMenu = nullptr;
    QTimer m_typing;
};

} // namespace candela::app
