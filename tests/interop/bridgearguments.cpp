#include "bridgearguments.h"

#include "database/engine.h"

#include <QRegularExpression>
#include <QUrl>

namespace candela::tests {

using namespace Qt::StringLiterals;
using database::Error;
using database::failure;
using database::Result;

static QString decoded(const QString &part) { return QUrl::fromPercentEncoding(part.toUtf8()); }

Result<database::Options> databaseAt(const QString &url)
{
    static const QRegularExpression file(u"^sqlite:(?://(?=/))?(.+)$"_s);
    static const QRegularExpression server(u"^(postgres|postgresql|mysql|mariadb)://(?:([^/@:]*)(?::([^/@]*))?@)?"
                                           "(\\[[^]]+\\]|[^/:@?]*)(?::(\\d{1,5}))?/([^/?#]+)$"_s);
    database::Options options;
    if (const auto match = file.match(url); match.hasMatch()) {
        options.engine = u"sqlite"_s;
        options.file = decoded(match.captured(1));
        return options;
    }
    const auto match = server.match(url);
    if (!match.hasMatch())
        return failure(Error::Kind::Input);
    options.engine = match.captured(1).startsWith(u"postgres") ? u"postgres"_s : u"mysql"_s;
    options.user = decoded(match.captured(2));
    options.password = database::Secret(decoded(match.captured(3)));
    options.host = decoded(match.captured(4));
    if (options.host.startsWith(u'['))
        options.host = options.host.mid(1, options.host.size() - 2);
    if (options.host.isEmpty())
        options.host = u"localhost"_s;
    options.port = match.captured(5).isEmpty() ? database::engine(options.engine)->port : match.captured(5).toInt();
    options.name = decoded(match.captured(6));
    options.tls = database::isLoopback(options.host) ? database::Tls::Off : database::Tls::Verified;
    return options;
}

Result<auth::Mapping> tablesIn(const QString &text)
{
    // One table, up to the next comma or the end; a part is quoted or has none of the characters that mean something.
    static const QString part = u"\"((?:[^\"]|\"\")+)\"|([^\",.=]+)"_s;
    static const QRegularExpression table(u"\\G(user|key|session)=(?:(?:%1)(?:\\.(?:%1))?)?(,(?=.)|$)"_s.arg(part));
    auth::Mapping mapping;
    for (qsizetype at = 0; at < text.size();) {
        const auto match = table.match(text, at);
        if (!match.hasMatch())
            return failure(Error::Kind::Input);
        const auto name = [&](int quoted) {
            return match.captured(quoted).replace(u"\"\""_s, u"\""_s) + match.captured(quoted + 1);
        };
        const auto first = name(2), second = name(4);
        const sql::TableName found = second.isEmpty() ? sql::TableName{{}, first} : sql::TableName{first, second};
        const auto which = match.captured(1);
        if (which == u"session" && first.isEmpty())
            mapping.withoutSessions = true;
        else
            (which == u"user" ? mapping.users : which == u"key" ? mapping.keys : mapping.sessions) = found;
        at = match.capturedEnd();
    }
    return mapping;
}

} // namespace candela::tests
