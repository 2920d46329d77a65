#include "cli/hashformat.h"

namespace candela::cli {

using namespace Qt::StringLiterals;

QCommandLineOption formatOption(Auto isThere)
{
    if (isThere == Auto::No)
        return {u"format"_s, u"lucia (scrypt) or argon2id."_s, u"FORMAT"_s};
    return {u"format"_s, u"lucia, argon2id or auto: as most of the site's hashes are. The default is auto."_s, u"FORMAT"_s,
        u"auto"_s};
}

QString formatComplaint(const QCommandLineParser &parser, Auto isThere)
{
    const auto format = parser.value(u"format"_s);
    if (format == u"lucia" || format == u"argon2id" || (isThere == Auto::Yes && format == u"auto"))
        return {};
    return isThere == Auto::Yes ? u"--format is lucia, argon2id or auto."_s : u"Give --format lucia or --format argon2id."_s;
}

const auth::Hasher *hasherOf(const QCommandLineParser &parser)
{
    const auto format = parser.value(u"format"_s);
    return format == u"auto" ? nullptr : auth::hasherNamed(format == u"lucia" ? u"lucia-scrypt"_s : format);
}

} // namespace candela::cli
