// What is searched for on a page, and how far: beginnings that an index finds, unless somebody has asked for any part of
// the text and so for whole tables to be read, at a cost that is said before.
#pragma once

#include "auth/search.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace candela::look {
class Chip;
class SearchField;
class TextLabel;
}

namespace candela::app {

class SearchReach : public QWidget
{
    Q_OBJECT
public:
    // Below this many rows a whole table is read without a word.
    static constexpr qint64 few = 10'000;

    // The field is the header's; this is the row below it, hidden while nothing is typed.
    explicit SearchReach(look::SearchField *field, QWidget *parent = nullptr);

    // About how many rows reading everything costs; none: nobody knows, which is taken for few. `note`: what is to be known
    // of every search, however far it looks.
    void setCost(const std::optional<qint64> &rows, const QString &note = {});
    auth::Search search() const;
    QString text() const { return search().text; }
    // "≈1,000,000 rows"; empty where that is few.
    QString costText() const { return costText(m_cost); }
    static QString costText(const std::optional<qint64> &rows);
    // Says nothing of it.
    void set(const QString &text);
    // A load is under way, which Esc in the field stops before it clears anything.
    void setBusy(bool busy);
    void searchAnywhere();
    void startSearch();

signals:
    // The typing pauses, Enter was pressed, or the reach is another.
    void changed();

private:
    void announce();

    look::SearchField *m_field;
    look::Chip *m_anywhere;
    look::TextLabel *m_note;
    std::optional<qint64> m_cost;
    QTimer m_typing;
};

} // namespace candela::app
