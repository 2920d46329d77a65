#include "cli/userscommand.h"

#include "cli/listing.h"
#include "cli/listoptions.h"
#include "cli/records.h"

namespace candela::cli {

using namespace Qt::StringLiterals;
using auth::User;
using database::Connection;
using database::Failure;
using database::Result;

namespace {

class UserList
{
public:
    UserList(Console &console, auth::Schema schema)
        : m_listing(console, u"users"_s)
        , m_schema(std::move(schema))
    {
    }

    Listing &listing() { return m_listing; }

    Result<void> list(Connection &connection, const auth::Search &search, qint64 limit, std::optional<User> after)
    {
        auth::Users users(connection, m_schema);
        for (auto left = limit; left > 0;) {
            const auto page = users.page(search, {}, after, std::min(left, pageRows));
            if (!page)
                return Failure(page.error());
            if (auto added = add(users, page->users); !added)
                return added;
            if (page->complete)
                return m_listing.end();
            after = page->users.back();
            left -= qint64(page->users.size());
        }
        return m_listing.endBefore(after->id);
    }

private:
    Result<void> add(auth::Users &users, const std::vector<User> &page)
    {
        QStringList ids;
        for (const auto &user : page)
            ids << user.id;
        return users.belongings(ids).and_then([&](const auto &belongings) {
            std::vector<Record> rows;
            for (const auto &user : page)
                rows.push_back(userRecord(user, belongings.value(user.id), m_schema));
            return m_listing.add(rows);
        });
    }

    Listing m_listing;
    const auth::Schema m_schema;
};

} // namespace

UsersCommand::UsersCommand()
    : Command({u"users"_s, u""_s, u"lists users, with providers and counts of sessions"_s,
        u"--profile shop users --search ada --limit 20"_s})
{
}

QList<QCommandLineOption> UsersCommand::ownOptions() const
{
    const QCommandLineOption search(u"search"_s,
        u"Users whose id, attribute or key begins with TEXT, whatever its case. Reads the whole tables."_s, u"TEXT"_s);
    return QList{search} + listOptions(u"ID"_s);
}

QString UsersCommand::complaint(const QCommandLineParser &parser) const { return listComplaint(parser); }

void UsersCommand::begin()
{
    std::optional<User> after;
    if (options().isSet(u"after"_s)) {
        after.emplace();
        after->id = options().value(u"after"_s);
    }
    const auth::Search search{options().value(u"search"_s), auth::Reach::Beginnings};
    list(std::make_shared<UserList>(console(), workspace().schema()),
        [search, limit = limitOf(options()), after](
            UserList &users, Connection &connection) { return users.list(connection, search, limit, after); });
}

} // namespace candela::cli
