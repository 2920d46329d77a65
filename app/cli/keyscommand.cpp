#include "cli/keyscommand.h"

#include "cli/listing.h"
#include "cli/listoptions.h"
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

    Result<void> list(Connection &connection, const auth::KeyFilter &filter, qint64 limit, std::optional<Key> after)
    {
        auth::Keys keys(connection, m_schema);
        for (auto left = limit; left > 0;) {
            const auto page = keys.page(filter, {}, after, std::min(left, pageRows));
            if (!page)
                return Failure(page.error());
            std::vector<Record> rows;
            for (const auto &key : page->keys)
                rows.push_back(keyRecord(key));
            if (auto added = m_listing.add(rows); !added)
                return added;
            if (page->complete)
                return m_listing.end();
            after = page->keys.back();
            left -= qint64(page->keys.size());
        }
        return m_listing.endBefore(after->id);
    }

private:
    Listing m_listing;
    const auth::Schema m_schema;
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

} // namespace candela::cli
