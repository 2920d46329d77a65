// The left of the connect dialog: the saved connections with their search, and what can be done with them.
#pragma once

#include "look/ground.h"
#include "models/profilelist.h"

class QListView;
class QStackedWidget;
class QToolButton;

namespace candela::look {
class EmptyState;
class SearchField;
} // namespace candela::look

namespace candela::app {

class WordFilter;

class ConnectProfiles : public look::Ground
{
    Q_OBJECT
public:
    explicit ConnectProfiles(const Profiles &profiles, QWidget *parent = nullptr);

    ProfileList &list() const { return *m_list; }
    QUuid current() const;
    // Shows it, also where a search hides it: the search is cleared then. chosen() is not told.
    void setCurrent(const QUuid &id);
    // The one below, else the one above; null: there is no other.
    QUuid neighbour(const QUuid &id) const;
    void startSearch();

signals:
    void chosen(const QUuid &id);
    // Double-clicked.
    void opened();
    void newRequested();
    void duplicateRequested(const QUuid &id);
    void removeRequested(const QUuid &id);
    void importRequested();
    // A null id: all of them.
    void exportRequested(const QUuid &id);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void addSearch();
    void addList();
    void addButtons();
    void addMenu();
    void search(const QString &text);
    void showState();
    void showActs();

    ProfileList *m_list;
    WordFilter *m_found;
    look::SearchField *m_search;
    QListView *m_view;
    look::EmptyState *m_empty;
    QStackedWidget *m_stack;
    QToolButton *m_duplicate, *m_remove, *m_more;
    QAction *m_exportOne = nullptr, *m_exportAll = nullptr;
    QUuid m_current;
    bool m_telling = true;
};

} // namespace candela::app
