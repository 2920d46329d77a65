// The lines of a list of users: whom each means, what sessions that user has, and what has become of it.
#pragma once

#include "auth/usermatch.h"
#include "departure.h"

#include <QAbstractTableModel>

namespace candela::app {

class Leavers : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Line, Value, Meaning, User, Sessions, Result, Columns };
    using Match = auth::UserMatch;

    struct Found {
        auth::UserList list;
        std::vector<Match> matches;                                 // one for each of its users
        std::optional<QHash<QString, auth::SessionCounts>> sessions;        // none: the site keeps them elsewhere
    };

    explicit Leavers(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    // Shows them all, without departures.
    void set(Found found);
    const Found &found() const { return m_found; }
    // Only the lines of these verdicts.
    void showOnly(const QList<Match::Verdict> &verdicts);
    qsizetype count(Match::Verdict verdict) const;
    // Who was found, in the order of the list.
    const QStringList &users() const { return m_users; }
    // Of those, by state.
    auth::SessionCounts sessions() const;

    void setDeparture(qsizetype user, const Departure &departure);
    // Of one of users().
    const Departure &departure(qsizetype user) const { return m_departures.at(std::size_t(user)); }
    // Of a line: what became of the user it was found to mean; null where it was not.
    const Departure *departureOf(std::size_t line) const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_shown.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : Columns; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant text(std::size_t line, int column) const;
    QVariant pill(std::size_t line, int column, int role) const;
    QString secondary(std::size_t line, int column) const;
    QString tip(std::size_t line, int column) const;

    Found m_found;
    QStringList m_users;
    QHash<std::size_t, qsizetype> m_userOfLine;
    std::vector<std::size_t> m_lineOfUser;
    std::vector<Departure> m_departures;                            // of m_users
    std::vector<std::size_t> m_shown;
};

} // namespace candela::app
