#include "userreport.h"

#include "database/snapshot.h"
namespace candela::app {

using namespace Qt::StringLiterals;
using database::Failure;
using database::Result;

static constexpr qint64 pageRows = 500;     // as many as belongings are asked of at once

UserReport::UserReport(Source source, auth::Search search)
    : Report(std::move(source))
    , m_search{search.text, reach(search.reach)}
{
}

QString UserReport::counted(qint64 rows) const
{
    return rows == 1 ? tr("1 user") : tr("%1 users").arg(numbered(rows));
}

QString UserReport::words() const { return tr("%1, ordered by user id").arg(words(m_search)); }

QStringList UserReport::columns() const
{
    QStringList names = {u"user_id"_s, u"user"_s};
    for (const auto i : byName(source().schema.userAttributes))
        names << source().schema.userAttributes[i].name;
    names << u"providers"_s;
    if (source().schema.sessions)
        names << u"active_sessions"_s << u"idle_sessions"_s << u"dead_sessions"_s;
    return names;
}

Result<report::Header> UserReport::header(database::Connection &connection, qint64 moment, const Choice &choice) const
{
    auto header = headerOf(tr("Users of %1").arg(source().place), moment, choice);
    header.words.rows = tr("Users");
    header.words.shown = tr("Only the first %1 of %2 users are shown");
    if (!choice.summary)
        return header;
    return auth::Users(connection, source().schema).count(m_search).map([&](qint64 users) {
        header.facts.append({tr("Users"), QString::number(users)});
        return header;
    });
}

// All cells, of which those at the wanted places stay.
report::Row UserReport::row(
    const auth::User &user, const auth::Belongings &belongings, const QList<qsizetype> &places) const
{
    auto person = user.person;
    if (person.address.isEmpty())
        person.address = belongings.address;
    report::Row all = {user.id, cell(person.label())};
    for (const auto i : byName(source().schema.userAttributes))
        all << user.attributes.value(i);
    const auto &sessions = belongings.sessions;
    all << cell(belongings.providers.join(u' ')) << sessions.active << sessions.idle << sessions.dead;
    report::Row wanted;
    for (const auto place : places)
        wanted << all[place];
    return wanted;
}

std::unique_ptr<report::RowSource> UserReport::rows(const database::Snapshot &state, qint64, const Choice &choice) const
{
    struct Cursor {
        std::optional<auth::User> after;
        bool complete = false;
    };
    QList<qsizetype> places;
    const auto names = columns();
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (choice.columns.isEmpty() || choice.columns.contains(names[i]))
            places << i;
    }
    const auto next = [this, &connection = state.connection(), places, cursor = Cursor()]() mutable -> Result<std::vector<report::Row>> {
        std::vector<report::Row> rows;
        if (cursor.complete)
            return rows;
        auth::Users all(connection, source().schema);
        const auto page = all.page(m_search, {}, cursor.after, pageRows);
        if (!page)
            return Failure(page.error());
        QStringList ids;
        for (const auto &user : page->users)
            ids << user.id;
        const auto belongings = all.belongings(ids);
        if (!belongings)
            return Failure(belongings.error());
        for (const auto &user : page->users)
            rows.push_back(row(user, belongings->value(user.id), places));
        cursor.complete = page->complete;
        if (!page->users.empty())
            cursor.after = page->users.back();
        return rows;
    };
    return std::make_unique<report::RowPages>(next);
}

QString UserReport::words(const auth::Search &search)
{
    if (search.text.isEmpty())
        return tr("Every user");
    return (search.reach == auth::Reach::Anywhere ? tr("Users who hold “%1”") : tr("Users who begin with “%1”"))
        .arg(shownSearch(search.text));
}

} // namespace candela::app
