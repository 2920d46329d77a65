// The users whose sessions are about to be revoked: how many each loses, and whether any is left to them.
#pragma once

#include "revocationpreview.h"

#include <QAbstractTableModel>

namespace candela::app {

class RevokedUsers : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { User, Number, After, Columns };

    using Row = RevokedUser;
    // What stays is being counted, is known by user, or could not be counted.
    enum class Rest { Counting, Known, Unknown };

    // Whoever loses most comes first.
    explicit RevokedUsers(const std::vector<auth::Session> &chosen, QObject *parent = nullptr);
    // All sessions of one user: nothing stays.
    RevokedUsers(const auth::Person &person, const QString &userId, const auth::SessionCounts &sessions,
        QObject *parent = nullptr);

    // Those who lose most of the sessions of so many users; for the others they are not asked.
    RevokedUsers(std::vector<Row> most, const auth::SessionCounts &total, qint64 users, QObject *parent = nullptr);

    QStringList userIds() const;
    const Row &at(int row) const { return m_rows.at(std::size_t(row)); }
    auth::SessionCounts total() const;
    // Of all sessions, those of users without a row included.
    qint64 users() const { return m_users.value_or(rowCount()); }
    bool isPart() const { return users() > rowCount(); }
    // "Mara Lindqvist", or whatever else the user is known by.
    static QString nameOf(const Row &row);

    Rest rest() const { return m_rest; }
    // Sessions that are not dead, the chosen ones included, by user.
    void setLive(const QHash<QString, qint64> &live);
    void setRestUnknown();
    // Users who are signed in somewhere now and nowhere afterwards; -1 while that is not known.
    int signedOut() const;
    qint64 left(const Row &row) const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : Columns; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant text(const Row &row, int column) const;
    void setRest(Rest rest);

    std::vector<Row> m_rows;
    std::optional<auth::SessionCounts> m_total;     // none: the sum of the rows
    std::optional<qint64> m_users;
    QHash<QString, qint64> m_live;
    Rest m_rest = Rest::Counting;
};

} // namespace candela::app
