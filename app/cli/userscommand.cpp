// candela-cli users: users in the order of their ids, all or those that a search finds.
#include "cli/commands.h"
#include "cli/listpages.h"
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

    Result<void> list(
        Connection &connection, const auth::Search &search, qint64 limit, const std::optional<User> &first)
    {
        auth::Users users(connection, m_schema);
        const auto fetch = [&](const std::optional<User> &after, qint64 rows) {
            return users.page(search, {}, after, rows).map([](const auth::UserPage &page) {
                return RowPage<User>{page.users, page.complete};
            });
        };
        const auto print = [&](const std::vector<User> &page) { return add(users, page); };
        return listPages(first, limit, fetch, print).and_then([&](const auto &last) {
            return last ? m_listing.endBefore(last->id) : m_listing.end();
        });
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

class UsersCommand final : public Command
{
public:
    UsersCommand();
    QList<QCommandLineOption> ownOptions() const override;
    QString complaint(const QCommandLineParser &parser) const override;

protected:
    void begin() override;
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

std::unique_ptr<Command> usersCommand() { return std::make_unique<UsersCommand>(); }

} // namespace candela::cli
