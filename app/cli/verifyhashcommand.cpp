// candela-cli verify-hash: whether a password is the one of a hash. Needs no database.
#include "auth/password/hashkind.h"
#include "cli/commands.h"
#include "cli/secretinput.h"
#include "keyreport.h"
#include "offthread.h"

namespace candela::cli {

using namespace Qt::StringLiterals;
using database::Result;

namespace {

class VerifyHashCommand final : public Command
{
public:
    VerifyHashCommand();
    QList<QCommandLineOption> ownOptions() const override;
    QString complaint(const QCommandLineParser &parser) const override;

protected:
    void begin() override;
};

} // namespace

VerifyHashCommand::VerifyHashCommand()
    : Command({u"verify-hash"_s, u"HASH"_s, u"says whether a password is the one of a hash, without a database"_s,
        u"verify-hash 's2:…' --password-stdin"_s, Needs::Nothing, 1})
{
}

QList<QCommandLineOption> VerifyHashCommand::ownOptions() const
{
    return {{u"password-stdin"_s,
        u"The password is the next line of standard input. With - for HASH that is the line before, and in no list of "
        u"processes."_s}};
}

QString VerifyHashCommand::complaint(const QCommandLineParser &parser) const
{
    return parser.isSet(u"password-stdin"_s) ? QString() : u"Give the password by --password-stdin."_s;
}

void VerifyHashCommand::begin()
{
    auto hash = call().arguments.front();
    if (hash == u"-") {
        const auto line = readSecret(u"Hash"_s);
        if (!line)
            return fail(line.error());
        hash = line->text();
    }
    const auto password = readSecret(u"Password"_s);
    if (!password)
        return fail(password.error());
    const auto *hasher = auth::hasherFor(hash);
    if (!hasher)
        return refuse(Exit::Refused, {u"This is no hash that Candela knows, or it is damaged."_s,
            u"It begins with s2:, $argon2 or $2; a shell changes $ unless it stands in single quotes."_s, {}});
    app::onArrival(app::offThread([hasher, hash, secret = *password] { return hasher->verify(secret, hash); }), this,
        [this, hash](const Result<bool> &valid) {
            if (!valid)
                return fail(valid.error());
            finish(Record().add(u"format"_s, app::KeyReport::code(auth::kindOf(hash))).add(u"valid"_s, *valid),
                *valid ? Exit::Done : Exit::Refused);
        });
}

std::unique_ptr<Command> verifyHashCommand() { return std::make_unique<VerifyHashCommand>(); }

} // namespace candela::cli
