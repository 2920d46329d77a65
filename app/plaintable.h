// Rows as an aligned table for a terminal, never wider than that. The head stands above it; what a terminal would obey
// or reorder by is replaced, since the cells are what strangers put into a database.
#pragma once

#include "report/writer.h"

namespace candela::app {

class PlainTable final : public report::Writer
{
public:
    // `device` is open for writing and outlives the writer; `width` in columns of the terminal.
    // The first 500 rows decide how wide each column is; longer cells end in "…". Columns that find no room are left
    // out, the last first. The first, by which a row is named elsewhere, is cut only beyond 40.
    PlainTable(QIODevice &device, int width)
        : m_device(device)
        , m_width(width)
    {
    }

    [[nodiscard]] database::Result<void> begin(const report::Header &header) override;
    using Writer::rows;
    [[nodiscard]] database::Result<void> rows(const report::Page &page) override;
    [[nodiscard]] database::Result<void> end() override;

private:
    struct Column {
        int width = 0, least = 0;
        QList<int> cells; // the widths of the sample's cells
        bool numbers = true; // and nothing else: stand right
    };
    struct Line {
        QStringList cells;
        QList<bool> numbers; // or nothing
    };
    database::Result<void> printSample();
    void measure();
    void fit();
    QString shown(const QStringList &cells) const;

    QIODevice &m_device;
    const int m_width;
    QStringList m_names;
    QList<Column> m_columns; // empty until the widths are known
    std::vector<Line> m_sample;
};

// What a table is still legible in: the width of the terminal that the descriptor is, within bounds; a pipe or a file gets
// that of a page turned sideways.
int legibleWidth(int descriptor);
// How many columns of a terminal the text takes: two for most East Asian characters, none for combining marks.
int terminalWidth(const QString &text);
// Without control and direction characters, and at most `width` columns wide.
QString fitted(const QString &text, int width);

} // namespace candela::app
