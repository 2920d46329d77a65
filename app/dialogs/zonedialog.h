// Asks which time zone to show times in: a list to search, used by keyboard alone as well.
#pragma once

#include "look/dialogframe.h"

class QStackedWidget;
class QTimeZone;

namespace candela::look {
class DataTable;
class EmptyState;
class SearchField;
}

namespace candela::app {

class WordFilter;
class ZoneList;

class ZoneDialog : public look::DialogFrame
{
    Q_OBJECT
public:
    // `zone`: the one to begin on.
    explicit ZoneDialog(const QTimeZone &zone, QWidget *parent = nullptr);

    void accept() override;

signals:
    void chosen(const QByteArray &zone);        // "Europe/Oslo"

protected:
    // Keys that move in the list do so from the search as well.
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void addList();
    void addEmpty();
    void search(const QString &text);
    void select(const QByteArray &zone);        // the first of those found where it is not among them

    ZoneList *m_zones;
    WordFilter *m_found;
    look::SearchField *m_search;
    look::DataTable *m_table;
    look::EmptyState *m_empty;
    QStackedWidget *m_stack;
    QPushButton *m_use;
    QByteArray m_zone;                          // the one that was pointed at last, found or not
    bool m_isSearching = false;
};

} // namespace candela::app
