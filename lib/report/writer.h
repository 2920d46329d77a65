// Rows out to a device, one format a class: begin, rows as they come, end. Knows nothing of auth or SQL.
#pragma once

#include "database/error.h"
#include "report/chart.h"
#include "report/page.h"

#include <QList>
#include <QStringList>
#include <QVariant>

#include <memory>
#include <span>
#include <stop_token>

class QIODevice;

namespace candela::report {

using database::Result;

// What a format says by itself, in the application's words. One that is empty is left out, or a sign stands for it.
struct Words {
    QString language;       // of these words, the title, the facts and the charts: "en"
    QString summary;        // what a sheet of title, facts and charts is called
    QString rows;           // what a sheet of rows is called, and the table of rows in a page
    QString cut;            // the label of how many cells were cut because the format takes no longer ones
    QString shown;          // that only the first %1 of %2 rows are shown, by a format that takes no more
};

// What the report is about. Formats with a head print `facts`, label and value pairs, and `charts` above the rows.
struct Header {
    QString title;
    QStringList columns;
    QList<std::pair<QString, QString>> facts;
    QList<Chart> charts = {};
    Words words = {};
};

// A row of values, for who has no page: see cellOf(). A row has as many cells as the header has columns.
using Row = QVariantList;

// begin once, rows any number of times, end once; after an error nothing more. The bytes depend on the rows alone, not
// on how they are cut into calls.
class Writer
{
public:
    virtual ~Writer() = default;
    // Each returns Unwritable or Full when the device does not take all bytes; end at the latest.
    [[nodiscard]] virtual Result<void> begin(const Header &header) = 0;
    [[nodiscard]] virtual Result<void> rows(const Page &page) = 0;
    [[nodiscard]] Result<void> rows(std::span<const Row> rows)
    {
        Page page;
        for (const Row &row : rows)
            page.addRow(row);
        return this->rows(page);
    }
    [[nodiscard]] virtual Result<void> end() = 0;
    // Before end(), for a format of which that takes long: once this is requested it ends at once, as Cancelled.
    virtual void heed(std::stop_token) {}
};

// A format that can be offered: its file ending, and how its writer is made over a device opened for writing.
struct Format {
    QString suffix;         // "csv"
    QString name;           // "CSV": a proper name, the same in every language
    QString mediaType;      // "text/csv": what the clipboard calls it
    std::unique_ptr<Writer> (*make)(QIODevice &device);
    bool hasHead = true;    // and prints title, facts and charts
    bool isForFiles = true; // false: no dialog offers it, as another does better in a file, or not without a word on
    qint64 mostRows = 0;    // how many it shows, which its end says too; 0: all
};

// All formats, in the order in which a dialog offers them. A new format is one file and one row in writer.cpp.
const QList<Format> &formats();
// Those of them that a dialog offers for files.
QList<Format> fileFormats();

} // namespace candela::report
