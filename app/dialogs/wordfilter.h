// Of a list the rows that hold every word that was typed, in whatever order and case.
#pragma once

#include <QSortFilterProxyModel>

namespace candela::app {

class WordFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    // `role`: where the first column of a row has the text that is searched.
    WordFilter(int role, QObject *parent) : QSortFilterProxyModel(parent), m_role(role) {}

    // No word: every row.
    void search(const QString &text)
    {
        m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const auto text = sourceModel()->index(row, 0, parent).data(m_role).toString();
        for (const auto &word : m_words) {
            if (!text.contains(word, Qt::CaseInsensitive))
                return false;
        }
        return true;
    }

private:
    const int m_role;
    QStringList m_words;
};

} // namespace candela::app
