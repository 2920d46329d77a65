// candela-cli check-key: whether a password opens a key.
#include "auth/keys.h"
#include "cli/commands.h"
#include "cli/secretinput.h"

namespace candela::cli {

using namespace Qt::StringLiterals;
using database::Connection;
using database::Result;

namespace {

class CheckKeyCommand final : public Command
{
public:
    CheckKeyCommand();
    QList<QCommandLineOption> ownOptions() const override;
    QString complaint(const QCommandLineParser &parser) const override;

protected:
    void begin() override;
};

} // namespace

CheckKeyCommand::CheckKeyCommand()
    : Command({u"check-key"_s, u"KEYID"_s, u"says whether a password opens a key"_s,
        u"--profile shop check-key email:ada@example.org --password-stdin"_s, Needs::Reading, 1})
{
}

QList<QCommandLineOption> CheckKeyCommand::ownOptions() const
{
    return {{u"password-stdin"_s, u"The key's password is the next line of standard input."_s}};
}

QString CheckKeyCommand::complaint(const QCommandLineParser &parser) const
{
    return parser.isSet(u"password-stdin"_s) ? QString() : u"Give the password by --password-stdin."_s;
}

void CheckKeyCommand::begin()
{
    const auto password = readSecret(u"Password of the key"_s);
    if (!password)
        return fail(password.error());
    const auto id = call().arguments.front();
    const auto job = [schema = workspace().schema(), id, secret = *password](Connection &connection) {
        return auth::Keys(connection, schema).verify(id, secret);
    };
    app::onArrival(workspace().run(job, call().stop), this, [this, id](const Result<bool> &opens) {
        if (!opens)
            return fail(opens.error());
        finish(Record().add(u"key_id"_s, id).add(u"valid"_s, *opens), *opens ? Exit::Done : Exit::Refused);
    });
}

std::unique_ptr<Command> checkKeyCommand() { return std::make_unique<CheckKeyCommand>(); }

} // namespace candela::cli
