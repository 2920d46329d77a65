#include "copy.h"

#include "models/roles.h"
#include "report/csv.h"
#include "report/json.h"
#include "report/markdown.h"
#include "report/tsv.h"

#include <QBuffer>

#include <algorithm>
#include <vector>

namespace candela::app {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<report::Writer> writerOf(CopyFormat format, bool withNames, QIODevice &device)
{
    using Names = report::Tsv::Names;
    switch (format) {
    case CopyFormat::Tsv: break;
    case CopyFormat::Csv: return std::make_unique<report::Csv>(device);
    case CopyFormat::Json: return std::make_unique<report::Json>(device);
    case CopyFormat::Markdown: return std::make_unique<report::Markdown>(device);
    }
    return std::make_unique<report::Tsv>(device, withNames ? Names::Written : Names::LeftOut);
}

QString suffixOf(CopyFormat format)
{
    switch (format) {
    case CopyFormat::Tsv: break;
    case CopyFormat::Csv: return u"csv"_s;
    case CopyFormat::Json: return u"json"_s;
    case CopyFormat::Markdown: return u"md"_s;
    }
    return u"tsv"_s;
}

QString mediaTypeOf(CopyFormat format)
{
    const auto &all = report::formats();
    const auto suffix = suffixOf(format);
    return std::find_if(all.begin(), all.end(), [&](const auto &each) { return each.suffix == suffix; })->mediaType;
}

QVariant valueOf(const QModelIndex &cell)
{
    const auto value = cell.data(CopyRole);
    return value.isValid() ? value : cell.data(Qt::DisplayRole);
}

QString nameOf(const QAbstractItemModel &model, int column)
{
    const auto name = model.headerData(column, Qt::Horizontal, CopyRole);
    return (name.isValid() ? name : model.headerData(column, Qt::Horizontal, Qt::DisplayRole)).toString();
}

} // namespace

std::optional<Copied> copied(const QAbstractItemModel &model, const QList<int> &rows, const QList<int> &columns,
    CopyFormat format, bool withNames)
{
    if (rows.size() > mostCopied)
        return {};
    report::Header header;
    for (const int column : columns)
        header.columns << nameOf(model, column);
    std::vector<report::Row> cells;
    cells.reserve(size_t(rows.size()));
    for (const int row : rows) {
        report::Row &line = cells.emplace_back();
        for (const int column : columns)
            line << valueOf(model.index(row, column));
    }
    QBuffer text;
    text.open(QIODevice::WriteOnly);
    const auto writer = writerOf(format, withNames, text);
    const auto done = writer->begin(header)
        .and_then([&] { return writer->rows(cells); })
        .and_then([&] { return writer->end(); });
    Q_ASSERT(done);     // memory takes every byte
    return Copied{QString::fromUtf8(text.data()), mediaTypeOf(format)};
}

QString copiedCell(const QModelIndex &cell) { return valueOf(cell).toString(); }

} // namespace candela::app
