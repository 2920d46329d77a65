#include "report/writer.h"

#include "report/csv.h"
#include "report/html.h"
#include "report/json.h"
#include "report/markdown.h"
#include "report/ndjson.h"
#include "report/pdf.h"
#include "report/tsv.h"
#include "report/xlsx.h"

namespace candela::report {

using namespace Qt::StringLiterals;

namespace {

template <class T> std::unique_ptr<Writer> make(QIODevice &device) { return std::make_unique<T>(device); }

} // namespace

const QList<Format> &formats()
{
    static const QList<Format> all{
        {u"csv"_s, u"CSV"_s, u"text/csv"_s, make<Csv>, false},
        {u"json"_s, u"JSON"_s, u"application/json"_s, make<Json>},
        {u"ndjson"_s, u"NDJSON"_s, u"application/x-ndjson"_s, make<NdJson>, false},
        {u"md"_s, u"Markdown"_s, u"text/markdown"_s, make<Markdown>},
        {u"html"_s, u"HTML"_s, u"text/html"_s, make<Html>},
        {u"xlsx"_s, u"XLSX"_s, u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_s, make<Xlsx>},
        {u"pdf"_s, u"PDF"_s, u"application/pdf"_s, make<Pdf>, true, true, Pdf::mostRows},
        {u"tsv"_s, u"TSV"_s, u"text/tab-separated-values"_s, make<Tsv>, false, false},
    };
    return all;
}

QList<Format> fileFormats()
{
    auto some = formats();
    some.removeIf([](const Format &format) { return !format.isForFiles; });
    return some;
}

} // namespace candela::report
