#include "measurements.h"

namespace candela::bench {

using namespace Qt::StringLiterals;

const QList<Measurement> &measurements()
{
    static const QList<Measurement> all = {
        {u"export"_s, u"a million sessions to CSV"_s, &measureExport},
        {u"pages"_s, u"pages of the large tables"_s, &measurePages},
        {u"stop"_s, u"stopping what takes long"_s, &measureStop},
        {u"revoke"_s, u"revocation of half of the sessions"_s, &measureRevoke},
        {u"sqltext"_s, u"a typed query to its text"_s, &measureSqlText},
        {u"window"_s, u"start and memory of the window"_s, &measureWindow},
        {u"hashes"_s, u"hashes of passwords"_s, &measureHashes},
    };
    return all;
}

const QList<Child> &children()
{
    static const QList<Child> all = {
        {u"export"_s, &runExport},
        {u"sqltext"_s, &runSqlText},
        {u"window"_s, &runWindow},
        {u"hash"_s, &runHash},
    };
    return all;
}

} // namespace candela::bench
