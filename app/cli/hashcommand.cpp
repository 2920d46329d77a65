// candela-cli hash: a password as the column hashed_password holds it. Needs no database.
#include "cli/commands.h"
#include "cli/hashformat.h"
#include "cli/secretinput.h"
#include "offthread.h"

namespace candela::cli {

using namespace Qt::StringLiterals;
using database::Result;

namespace {

class HashCommand final : public Command
{
public:
    HashCommand();
    QList<QCommandLineOption> ownOptions() const override;
    QString complaint(const QCommandLineParser &parser) const override;

protected:
    void begin() override;
};

} // namespace

HashCommand::HashCommand()
    : Command({u"hash"_s, u""_s, u"hashes a password, without a database"_s, u"hash --format lucia --password-stdin"_s,
        Needs::Nothing})
{
}

QList<QCommandLineOption> HashCommand::ownOptions() const
{
    return {formatOption(Auto::No), {u"password-stdin"_s, u"The password is the next line of standard input."_s}};
}

QString HashCommand::complaint(const QCommandLineParser &parser) const
{
    return parser.isSet(u"password-stdin"_s) ? formatComplaint(parser, Auto::No) : u"Give the password by --password-stdin."_s;
}

void HashCommand::begin()
{
    const auto password = readSecret(u"Password"_s);
    if (!password)
        return fail(password.error());
    const auto *hasher = hasherOf(options());
    app::onArrival(app::offThread([hasher, secret = *password] { return hasher->hash(secret); }), this,
        [this, hasher](const Result<QString> &hash) {
            if (!hash)
                return fail(hash.error());
            if (console().isJson())
                return finish(Record().add(u"format"_s, hasher->id()).add(u"hash"_s, *hash));
            const auto printed = console().write((*hash + u'\n').toLatin1()).and_then([&] { return console().flush(); });
            printed ? end(Exit::Done) : fail(printed.error());
        });
}

std::unique_ptr<Command> hashCommand() { return std::make_unique<HashCommand>(); }

} // namespace candela::cli
