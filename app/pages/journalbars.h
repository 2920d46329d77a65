// What is said above the journal: that no line could be written now, what work on its file has come to, and the way to a
// new one.
#pragma once

#include "pages/journalwork.h"

#include <optional>

namespace candela::look {
class InlineBar;
enum class Kind;
}

namespace candela::app {

class JournalBars : public QObject
{
    Q_OBJECT
public:
    // The bars go to whoever puts them into a layout.
    JournalBars(JournalWork &work, QObject *parent);

    look::InlineBar *state() const { return m_state; }
    look::InlineBar *result() const { return m_result; }
    // See JournalModel::refusal().
    void showRefusal(const std::optional<database::Error> &refusal);
    // "chain intact when checked 12:41"; empty: nobody has looked.
    const QString &checked() const { return m_checked; }

signals:
    void checkedChanged();
    void startAnewRequested();

private:
    void say(look::Kind kind, const QString &lead, const QString &text);
    void sayVerdict(const journal::Verdict &verdict);
    void offerNewJournal(look::InlineBar &bar, const QString &name);
    void setChecked(const QString &checked);

    look::InlineBar *m_state, *m_result;
    QString m_checked;
};

} // namespace candela::app
