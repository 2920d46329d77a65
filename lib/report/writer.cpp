#include "report/writer.h"

#include "report/csv.h"

namespace candela::report {

using namespace Qt::StringLiterals;

const QList<Format> &formats()
{
    static const QList<Format> all{
        {u"csv"_s, u"CSV"_s, [](QIODevice &device) -> std::unique_ptr<Writer> { return std::make_unique<Csv>(device); }},
    };
    return all;
}

} // namespace candela::report
