#include "database/opening.h"

#include "database/engine.h"
#include "database/tlscontext.h"
#include "database/tlspeer.h"

#include <algorithm>

namespace candela::database {

using namespace Qt::StringLiterals;

using Kind = Error::Kind;

Result<void> checkOptions(const Options &options)
{
    const auto *engine = database::engine(options.engine);
    if (!engine)
        return failure(Kind::Input, options.engine);
    if (!QSqlDatabase::isDriverAvailable(engine->plugin))
        return failure(Kind::Unsupported, engine->plugin);
    QStringList texts = {options.host, options.name, options.user, options.authority, options.certificate, options.key};
    for (const auto &server : options.others)
        texts << server.host;
    for (const auto &text : texts) {
        if (text.contains(QChar(0)))
            return failure(Kind::Input, text.section(QChar(0), 0, 0));
    }
    // Client libraries end a password at a NUL.
    if (options.password.utf8().contains('\0'))
        return failure(Kind::Input);
    if (engine->isFile)
        return {};
    if (options.connectSeconds < 1)                     // for ever, to the client libraries
        return failure(Kind::Input, QString::number(options.connectSeconds));
    for (const auto &server : servers(options)) {
        // A list of hosts to libpq, and a socket outside of the file system.
        if (server.host.contains(u',') || server.host.startsWith(u'@'))
            return failure(Kind::Input, server.host);
    }
    if (!engine->tls.contains(options.tls))
        return failure(Kind::Unsupported, engine->id);
    return options.tls == Tls::Off ? Result<void>() : checkOwnCertificate(options);
}

Error explained(const Error &error, const Options &options)
{
    // libmariadb takes the refusal of our certificate for a broken connection.
    const bool isDoubtful = error.kind == Kind::Insecure
        || (error.kind == Kind::Unreachable && options.tls != Tls::Off && !options.certificate.isEmpty());
    if (!isDoubtful)
        return error;
    auto fault = error;
    if (options.tls != Tls::Off) {
        const QDeadlineTimer deadline(std::min(options.connectSeconds, 5) * 1000);
        const auto peer = tlsPeer(options, {options.host, options.port}, {}, deadline);
        if (!peer && (peer.error().kind == Kind::Insecure || peer.error().kind == Kind::Input)) {
            fault.kind = Kind::Insecure;
            fault.code = peer.error().code;
            fault.subject = peer.error().subject;
            return fault;
        }
    }
    if (error.kind == Kind::Insecure && options.channelBinding)
        fault.code = tlsfault::unbound.toString();
    return fault;
}

} // namespace candela::database
