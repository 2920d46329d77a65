#include "database/urlparameters.h"

#include "database/engine.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace candela::database {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestWait = 600;        // seconds

// "ssl-mode", "ssl_mode" and "sslMode" are one name.
QString plain(const QString &name)
{
    auto key = name.toLower();
    return key.remove(u'-').remove(u'_');
}

std::optional<int> seconds(const QString &value, bool isMilliseconds)
{
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    if (!isNumber || number < 0)
        return {};
    return int(std::min<qint64>(isMilliseconds ? number / 1000 + (number % 1000 != 0) : number, longestWait));
}

// The words of libpq, MySQL's clients, node-postgres, Go's driver and Prisma. Not here: those that would only rather
// have TLS than not.
const QHash<QString, Tls> &modes()
{
    static const QHash<QString, Tls> all = {{u"verifyfull"_s, Tls::Verified}, {u"verifyidentity"_s, Tls::Verified},
        {u"true"_s, Tls::Verified}, {u"1"_s, Tls::Verified}, {u"on"_s, Tls::Verified}, {u"yes"_s, Tls::Verified},
        {u"strict"_s, Tls::Verified}, {u"verifyca"_s, Tls::Authority}, {u"require"_s, Tls::Encrypted},
        {u"required"_s, Tls::Encrypted}, {u"noverify"_s, Tls::Encrypted}, {u"skipverify"_s, Tls::Encrypted},
        {u"acceptinvalidcerts"_s, Tls::Encrypted}, {u"disable"_s, Tls::Off}, {u"disabled"_s, Tls::Off},
        {u"false"_s, Tls::Off}, {u"0"_s, Tls::Off}, {u"off"_s, Tls::Off}, {u"no"_s, Tls::Off}};
    return all;
}

} // namespace

Result<void> UrlParameters::take(const QList<UrlText::Parameter> &parameters)
{
    for (const auto &parameter : parameters) {
        const auto name = percentDecoded(parameter.name);
        auto value = percentDecoded(parameter.value);
        if (!name || name->isEmpty() || harmless(*name) != *name)
            return failure(Error::Kind::Input, harmless(parameter.name.toString()));
        const auto taken = value && !value->contains(QChar(0)) ? takeOne(*name, *value) : Taken::Wrong;
        if (value)
            wipe(*value);
        if (taken == Taken::Wrong)
            return failure(Error::Kind::Input, *name);
        if (taken == Taken::No)
            m_url.ignored << *name;
    }
    settle();
    return {};
}

UrlParameters::Taken UrlParameters::takeOne(const QString &name, const QString &value)
{
    auto &options = m_url.options;
    const auto key = plain(name);
    const bool isPostgres = options.engine == u"postgres";
    if (key == u"user") {
        options.user = value;
    } else if (key == u"password") {
        options.password = Secret(value);
    } else if (key == u"dbname" || key == u"database") {
        options.name = value;
    } else if (isPostgres && key == u"host") {
        m_hosts = value.split(u',');
    } else if (isPostgres && key == u"port") {
        m_ports = value.split(u',');
    } else if (!isPostgres && (key == u"socket" || key == u"socketpath" || key == u"unixsocket")) {
        if (!value.startsWith(u'/'))
            return Taken::Wrong;
        m_hosts = {value};
    } else if (key == u"connecttimeout" || key == u"statementtimeout") {
        const bool connects = key == u"connecttimeout";
        // mysql2 and node-postgres count milliseconds, the others seconds.
        const auto wait = seconds(value, !connects || name == u"connectTimeout");
        if (!wait)
            return Taken::Wrong;
        if (*wait == 0)                     // for ever: not here
            return Taken::No;
        (connects ? options.connectSeconds : options.statementSeconds) = *wait;
    } else if (isPostgres && key == u"channelbinding") {
        if (value != u"require")
            return value == u"prefer" || value == u"disable" ? Taken::No : Taken::Wrong;
        options.channelBinding = true;
    } else {
        const auto tls = takeTls(key, value);
        return tls == Taken::No ? takeFile(key, value) : tls;
    }
    return Taken::Yes;
}

UrlParameters::Taken UrlParameters::takeTls(const QString &key, const QString &value)
{
    m_isPrisma = m_isPrisma || key == u"sslaccept" || key == u"sslidentity";
    if (key == u"ssl" && value.startsWith(u'{')) {
        QJsonParseError fault;
        const auto settings = QJsonDocument::fromJson(value.toUtf8(), &fault).object();
        if (fault.error != QJsonParseError::NoError)
            return Taken::Wrong;
        return name(settings.value(u"rejectUnauthorized"_s).toBool(true) ? Tls::Verified : Tls::Encrypted);
    }
    if (key != u"ssl" && key != u"sslmode" && key != u"tls" && key != u"sslaccept")
        return Taken::No;
    const auto mode = plain(value);
    if (mode == u"prefer" || mode == u"preferred" || mode == u"allow")
        return Taken::No;                   // neither asks for TLS nor for plain text: what is the default here, stays
    if (const auto found = modes().find(mode); found != modes().end())
        return name(*found);
    return key == u"ssl" ? name(Tls::Verified) : Taken::Wrong;      // mysql2's names of kept certificates
}

UrlParameters::Taken UrlParameters::takeFile(const QString &key, const QString &value)
{
    auto &options = m_url.options;
    if (key == u"sslrootcert" || key == u"sslca") {
        options.authority = value == u"system" ? QString() : value;
    } else if (key == u"sslcert") {
        options.certificate = value;
    } else if (key == u"sslkey") {
        options.key = value;
    } else {
        return Taken::No;
    }
    return Taken::Yes;
}

// Where two parameters disagree, the safer one holds.
UrlParameters::Taken UrlParameters::name(Tls tls)
{
    m_url.options.tls = m_url.namesTls ? std::min(m_url.options.tls, tls) : tls;
    m_url.namesTls = true;
    return Taken::Yes;
}

void UrlParameters::settle()
{
    auto &options = m_url.options;
    // To Prisma sslcert is the authority's.
    if (m_isPrisma && options.authority.isEmpty() && options.key.isEmpty())
        std::swap(options.authority, options.certificate);
    if (options.certificate.isEmpty() != options.key.isEmpty()) {
        m_url.ignored << (options.key.isEmpty() ? u"sslcert"_s : u"sslkey"_s);
        options.certificate.clear();
        options.key.clear();
    }
    // With an authority's file libpq checks by it (postgresql.org: SSL Support).
    if (m_url.namesTls && options.tls == Tls::Encrypted && !options.authority.isEmpty())
        options.tls = Tls::Authority;
    if (m_url.namesTls && !engine(options.engine)->tls.contains(options.tls))
        options.tls = Tls::Verified;
}

} // namespace candela::database
