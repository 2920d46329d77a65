// A report's title, facts, charts and first rows on the pages of whatever has pages: a PDF, a printer.
#pragma once

#include "report/writer.h"

class QPagedPaintDevice;

namespace candela::report {

class Pages;

// Pages have numbers, and the columns' names above their rows. At most mostRows rows are shown, and of a text its first
// 200 characters or 20 lines; the end says so, and how many rows there were. Control characters, and what turns the
// direction of text, are U+FFFD. Unsupported in a program without a QGuiApplication, since letters are drawn; Other where the
// device cannot be painted on.
class Paper final : public Writer
{
public:
    static constexpr qint64 mostRows = 2000;

    // Its resolution is 72 dots an inch, its paper chosen; it lies where there are many columns. It outlives the writer.
    explicit Paper(QPagedPaintDevice &device);
    ~Paper() override;

    [[nodiscard]] Result<void> begin(const Header &header) override;
    using Writer::rows;
    [[nodiscard]] Result<void> rows(const Page &page) override;
    [[nodiscard]] Result<void> end() override;

private:
    void showHead();
    void showFirst();
    struct Line { QStringList texts; QList<bool> numbers; };
    Line lineOf(Cells row);
    QString shownText(const Cell &cell);

    QPagedPaintDevice &m_device;
    Header m_header;
    std::unique_ptr<Pages> m_pages;
    QList<Line> m_first;        // before the columns have their widths
    bool m_hasWidths = false;
    qint64 m_count = 0;
    qint64 m_cut = 0;
};

} // namespace candela::report
