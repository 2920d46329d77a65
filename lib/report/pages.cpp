#include "report/pages.h"

#include <QPageLayout>

#include <algorithm>
#include <numeric>

namespace candela::report {

using namespace Qt::StringLiterals;

namespace {

// Lengths in points, which the device's resolution makes the painter's unit as well.
constexpr qreal margin = 42;
constexpr qreal lineGap = 5;
constexpr qreal labelWidth = 130;
constexpr qreal barsFrom = 150;
constexpr qreal barWidth = 250;
constexpr qsizetype mostUprightColumns = 4;
constexpr qreal widestColumn = 180;
constexpr qreal narrowestColumn = 24;
constexpr qreal mostRoom = 1.6;     // for words that come later and are wider, where the page has it

constexpr QColor text(0x1d, 0x1c, 0x1a), quiet(0x5f, 0x5c, 0x57), line(0xc8, 0xc5, 0xbf), bar(0x5b, 0x70, 0xdd);

// Between words; an endless one is broken.
QTextOption layout(Qt::Alignment alignment = Qt::AlignLeft)
{
    QTextOption option(alignment | Qt::AlignTop);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

} // namespace

Pages::Pages(QPagedPaintDevice &device, qsizetype columns)
    : m_device(device)
{
    m_device.setPageOrientation(columns > mostUprightColumns ? QPageLayout::Landscape : QPageLayout::Portrait);
    m_device.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout::Point);
    m_page = m_device.pageLayout().paintRect(QPageLayout::Point).size();
    m_painter.begin(&m_device);
}

QFont Pages::font(Style style) const
{
    QFont result(u"DejaVu Sans"_s);
    result.setStyleHint(QFont::SansSerif);
    result.setPointSizeF(style == Style::Title ? 15 : 7.5);
    result.setBold(style == Style::Strong || style == Style::Title);
    // What is one sign on the page is one where it is searched for and copied. Scripts that need shaping get it still.
    result.setStyleStrategy(QFont::PreferNoShaping);
    return result;
}

QColor Pages::color(Style style) const { return style == Style::Quiet ? quiet : text; }

qreal Pages::lineHeight() const { return QFontMetricsF(font(Style::Plain), &m_device).height(); }

qreal Pages::heightOf(qreal width, const QString &words, Style style)
{
    m_painter.setFont(font(style));
    return m_painter.boundingRect({0, 0, width, m_page.height()}, words, layout()).height();
}

void Pages::draw(const QRectF &room, const QString &words, Style style, Qt::Alignment alignment)
{
    m_painter.setFont(font(style));
    m_painter.setPen(color(style));
    m_painter.drawText(room, words, layout(alignment));
}

void Pages::numberPage()
{
    draw({0, m_page.height() - lineHeight(), m_page.width(), lineHeight()}, QString::number(m_number), Style::Quiet,
        Qt::AlignHCenter);
}

// What is higher than a page begins one, and ends with it.
void Pages::require(qreal height)
{
    const auto room = m_page.height() - 2 * lineHeight();
    if (m_top == 0 || m_top + height <= room)
        return;
    numberPage();
    m_device.newPage();
    ++m_number;
    m_top = 0;
    if (!m_names.isEmpty())
        drawRow(m_names, {}, Style::Strong);
}

void Pages::addText(const QString &words, Style style)
{
    const auto height = heightOf(m_page.width(), words, style);
    require(height);
    draw({0, m_top, m_page.width(), height}, words, style);
    m_top += height + lineGap;
}

void Pages::addFact(const QString &label, const QString &value)
{
    const auto width = m_page.width() - barsFrom;
    const auto height = std::max(heightOf(width, value, Style::Plain), heightOf(labelWidth, label, Style::Quiet));
    require(height);
    draw({0, m_top, labelWidth, height}, label, Style::Quiet);
    draw({barsFrom, m_top, width, height}, value, Style::Plain);
    m_top += height + lineGap / 2;
}

// Its title stays with the first bars.
void Pages::addChart(const Chart &chart)
{
    const auto height = lineHeight() + lineGap / 2;
    require(height * qreal(std::min<qsizetype>(chart.bars.size() + 1, 4)));
    addText(chart.title, Style::Strong);
    qint64 most = 1;
    for (const auto &each : chart.bars)
        most = std::max(most, each.count);
    for (const auto &[label, count] : chart.bars) {
        require(height);
        const auto words = QFontMetricsF(font(Style::Plain), &m_device).elidedText(label, Qt::ElideRight, labelWidth);
        draw({0, m_top, labelWidth, height}, words, Style::Plain, Qt::AlignRight);
        const auto length = count > 0 ? std::max(1.0, barWidth * double(count) / double(most)) : 0.0;
        m_painter.fillRect(QRectF(barsFrom, m_top + 1, length, lineHeight() - 2), bar);
        draw({barsFrom + length + lineGap, m_top, labelWidth, height}, QString::number(count), Style::Plain);
        m_top += height;
    }
    addSpace();
}

void Pages::addSpace() { m_top += m_top == 0 ? 0 : 3 * lineGap; }

void Pages::beginTable(const QStringList &names, const QList<QStringList> &rows)
{
    const QFontMetricsF plain(font(Style::Plain), &m_device), strong(font(Style::Strong), &m_device);
    m_widths.clear();
    for (const auto &name : names)
        m_widths.append(strong.horizontalAdvance(name));
    for (const auto &row : rows) {
        for (qsizetype i = 0; i < std::min(row.size(), m_widths.size()); ++i)
            m_widths[i] = std::max(m_widths[i], plain.horizontalAdvance(row[i]));
    }
    for (auto &width : m_widths)
        width = std::clamp(width + 3 * lineGap, narrowestColumn, widestColumn);
    const auto sum = std::accumulate(m_widths.begin(), m_widths.end(), 0.0);
    for (auto &width : m_widths)
        width *= std::min(m_page.width() / sum, mostRoom);
    require(heightOf(names, Style::Strong) + 2 * lineHeight());
    drawRow(names, {}, Style::Strong);
    m_names = names;
}

qreal Pages::heightOf(const QStringList &cells, Style style)
{
    qreal height = lineHeight();
    for (qsizetype i = 0; i < std::min(cells.size(), m_widths.size()); ++i)
        height = std::max(height, heightOf(m_widths[i] - 2 * lineGap, cells[i], style));
    return height + lineGap;
}

void Pages::addRow(const QStringList &cells, const QList<bool> &atEnd)
{
    require(heightOf(cells, Style::Plain));
    drawRow(cells, atEnd, Style::Plain);
}

void Pages::drawRow(const QStringList &cells, const QList<bool> &atEnd, Style style)
{
    const auto height = heightOf(cells, style);
    qreal left = 0;
    for (qsizetype i = 0; i < std::min(cells.size(), m_widths.size()); ++i) {
        draw({left, m_top + lineGap / 2, m_widths[i] - 2 * lineGap, height}, cells[i], style,
            atEnd.value(i) ? Qt::AlignRight : Qt::AlignLeft);
        left += m_widths[i];
    }
    m_top += height;
    m_painter.fillRect(QRectF(0, m_top, left, style == Style::Strong ? 1 : 0.5), line);
    m_top += 1;
}

Result<void> Pages::finish()
{
    numberPage();
    return m_painter.end() ? Result<void>() : database::failure(Error::Kind::Other);
}

} // namespace candela::report
