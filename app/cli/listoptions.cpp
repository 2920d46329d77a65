#include "cli/listoptions.h"

namespace candela::cli {

using namespace Qt::StringLiterals;

QList<QCommandLineOption> listOptions(const QString &after)
{
    return {
        {u"limit"_s, u"At most N rows; 100 unless told otherwise."_s, u"N"_s, u"100"_s},
        {u"after"_s, u"Go on behind this one: what `next` said before."_s, after},
    };
}

QString listComplaint(const QCommandLineParser &parser)
{
    bool isNumber = false;
    const auto limit = parser.value(u"limit"_s).toLongLong(&isNumber);
    return isNumber && limit > 0 ? QString() : u"--limit %1: it is a number from 1 on."_s.arg(parser.value(u"limit"_s));
}

qint64 limitOf(const QCommandLineParser &parser) { return parser.value(u"limit"_s).toLongLong(); }

} // namespace candela::cli
