// candela-cli user: one user with keys and sessions.
#include "cli/commands.h"
#include "cli/records.h"

namespace candela::cli {

using namespace Qt::StringLiterals;
using database::Connection;

namespace {

class UserCommand final : public Command
{
public:
    UserCommand();

protected:
    void begin() override;
};

} // namespace

UserCommand::UserCommand()
    : Command({u"user"_s, u"ID"_s, u"shows one user with keys and sessions"_s, u"--profile shop user 3si8jri4tfm06xk"_s,
        Needs::Reading, 1})
{
}

static Record detailRecord(const auth::UserDetail &detail, const auth::Schema &schema, const QByteArray &installKey)
{
    auth::Belongings belongings{detail.user.providers, {}, detail.user.sessions};
    std::vector<Record> keys, sessions;
    for (const auto &key : detail.keys) {
        if (belongings.address.isEmpty())
            belongings.address = key.address();
    }
    auto person = detail.user.person;
    if (person.address.isEmpty())
        person.address = belongings.address;
    for (auto key : detail.keys) {
        key.person = person;
        keys.push_back(keyRecord(key));
    }
    for (auto session : detail.sessions.sessions) {
        session.person = person;
        sessions.push_back(sessionRecord(session, schema, installKey));
    }
    Record record;
    record.add(u"user"_s, userRecord(detail.user, belongings, schema)).add(u"keys"_s, keys);
    if (schema.sessions)
        record.add(u"sessions"_s, sessions);
    const bool hasMore = qint64(detail.keys.size()) >= auth::Users::detailRows
        || (schema.sessions && !detail.sessions.complete);
    return record.add(u"partial"_s, hasMore);
}

void UserCommand::begin()
{
    show([schema = workspace().schema(), installKey = workspace().installKey(), id = call().arguments.front()](
             Connection &connection) {
        return auth::Users(connection, schema).detail(id).map([&](const auth::UserDetail &detail) {
            return detailRecord(detail, schema, installKey);
        });
    });
}

std::unique_ptr<Command> userCommand() { return std::make_unique<UserCommand>(); }

} // namespace candela::cli
