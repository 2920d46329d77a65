// The acts in the journal, the newest first, read as the view scrolls; and whether the next could be written.
#pragma once

#include "journal/pages.h"
#include "models/pagedrowsof.h"
#include "workspace.h"

namespace candela::app {

class JournalModel : public PagedRowsOf<journal::Record>
{
    Q_OBJECT
public:
    enum Column { Act, When, By, Outcome, ColumnCount };

    explicit JournalModel(Workspace &workspace, QObject *parent = nullptr);
    ~JournalModel() override;

    // Loads anew.
    void ask(const journal::Search &search);
    const journal::Search &search() const { return m_search; }
    // Loads anew if somebody has written since, here or elsewhere.
    void follow();
    // How many lines there are, whatever is searched for; none where that is not known.
    const std::optional<qint64> &lines() const { return m_lines; }
    // Why no line could be written now, and so nothing be changed; none: it could.
    const std::optional<database::Error> &refusal() const { return m_refusal; }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    bool canFetchBefore() const override { return false; }
    void fetchBefore() override {}
    void fetchAll() override;
    void reload() override;

private:
    bool isFull() const override;
    bool canGoOn() const;
    void load(const journal::Cursor &after);
    void judge(const database::Result<qint64> &lines);
    QString text(const journal::Record &record, int column) const;
    QVariant copied(const journal::Record &record, int column) const;

    Workspace &m_workspace;
    journal::Search m_search;
    journal::Cursor m_next;
    qint64 m_bytes = 0;         // of the lines that are kept
    std::optional<qint64> m_lines;
    std::optional<database::Error> m_refusal;
    bool m_isFollowing = false;
};

} // namespace candela::app
