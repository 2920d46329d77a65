// candela-cli keys: keys in the order of their ids, without anything of their hashes but the kind.
#include "auth/spelling.h"
#include "cli/commands.h"
#include "cli/listpages.h"
#include "cli/records.h"

namespace candela::cli {

using namespace Qt::StringLiterals;
using auth::Key;
using database::Connection;
using database::Failure;
using database::Result;

namespace {

class KeyList
{
public:
    KeyList(Console &console, auth::Schema schema)
        : m_listing(console, u"keys"_s)
        , m_schema(std::move(schema))
    {
    }

    Listing &listing() { return m_listing; }

    Result<void> list(Connection &connection, const auth::KeyFilter &filter, qint64 limit, const std::optional<Key> &first)
    {
        const auto other
            = filter.user ? auth::spelledOtherwise(connection, m_schema, *filter.user) : Result<QString>(QString());
        if (!other)
            return Failure(other.error());
        if (!other->isEmpty())
            return m_listing.end();
        auth::Keys keys(connection, m_schema);
        const auto fetch = [&](const std::optional<Key> &after, qint64 rows) {
            return keys.page(filter, {}, after, rows).map([](const auth::KeyPage &page) {
                return RowPage<Key>{page.keys, page.complete};
            });
        };
        const auto add = [&](const std::vector<Key> &page) {
            std::vector<Record> rows;
            for (const auto &key : page)
                rows.push_back(keyRecord(key));
            return m_listing.add(rows);
        };
        return listPages(first, limit, fetch, add).and_then([&](const auto &last) {
            return last ? m_listing.endBefore(last->id) : m_listing.end();
        });
    }

private:
    Listing m_listing;
    const auth::Schema m_schema;
};

class KeysCommand final : public Command
{
public:
    KeysCommand();
    QList<QCommandLineOption> ownOptions() const override;
    QString complaint(const QCommandLineParser &parser) const override;

protected:
    void begin() override;
};

} // namespace

KeysCommand::KeysCommand()
    : Command({u"keys"_s, u""_s, u"lists keys, and how their passwords are hashed"_s,
        u"--profile shop keys --user 3si8jri4tfm06xk"_s})
{
}

QList<QCommandLineOption> KeysCommand::ownOptions() const
{
    return QList{QCommandLineOption(u"user"_s, u"Keys of the user with this id."_s, u"ID"_s)} + listOptions(u"ID"_s);
}

QString KeysCommand::complaint(const QCommandLineParser &parser) const
{
    return parser.isSet(u"user"_s) && parser.value(u"user"_s).isEmpty() ? u"--user: the id is empty."_s
                                                                        : listComplaint(parser);
}

void KeysCommand::begin()
{
    auth::KeyFilter filter;
    if (options().isSet(u"user"_s))
        filter.user = options().value(u"user"_s);
    std::optional<Key> after;
    if (options().isSet(u"after"_s)) {
        after.emplace();
        after->id = options().value(u"after"_s);
    }
    list(std::make_shared<KeyList>(console(), workspace().schema()),
        [filter, limit = limitOf(options()), after](
            KeyList &keys, Connection &connection) { return keys.list(connection, filter, limit, after); });
}

std::unique_ptr<Command> keysCommand() { return std::make_unique<KeysCommand>(); }

} // namespace candela::cli
