#include "report/writer.h"

#include "report/csv.h"

namespace candela::report {

using namespace Qt::StringLiterals;

namespace {

template <class T> std::unique_ptr<Writer> make(QIODevice &device) { return std::make_unique<T>(device); }

} // namespace

const QList<Format> &formats()
{
    static const QList<Format> all{
        {u"csv"_s, u"CSV"_s, make<Csv>},
    };
    return all;
}

} // namespace candela::report
