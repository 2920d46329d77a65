// Rows of a table as text, as they go to the clipboard: what is shown, in the order that is shown, in a format of
// lib/report.
#pragma once

#include <QAbstractItemModel>

#include <optional>

namespace candela::app {

enum class CopyFormat { Tsv, Csv, Json, Markdown };

struct Copied {
    QString text;
    QString mediaType;      // "text/csv"
};

// More rows are for a file: their text would stall the window and whatever it is pasted into.
inline constexpr qsizetype mostCopied = 10'000;

// The cells of those rows and columns, in the order given, by CopyRole (see models/roles.h). Names of columns are what
// headerData() has for CopyRole, else what it shows; only TSV can do without. None: more than `mostCopied` rows.
std::optional<Copied> copied(const QAbstractItemModel &model, const QList<int> &rows, const QList<int> &columns,
    CopyFormat format, bool withNames);

// The value alone and as it is, without a format's signs around it.
QString copiedCell(const QModelIndex &cell);

} // namespace candela::app
