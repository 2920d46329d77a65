#include "report/paper.h"

#include "report/cell.h"
#include "report/pages.h"
#include "report/safetext.h"

#include <QGuiApplication>

#include <algorithm>

namespace candela::report {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype rowsForWidths = 100;
constexpr qsizetype mostInACell = 200;
constexpr qsizetype mostLines = 20;

} // namespace

Paper::Paper(QPagedPaintDevice &device)
    : m_device(device)
{
}

Paper::~Paper() = default;

QString Paper::shownText(const Cell &cell)
{
    QByteArray plain;
    QString words;
    appendCell(plain, cell, [&](QStringView given) {
        words = paintable(given.first(std::min(given.size(), mostInACell)));
        const auto lines = words.split(u'\n');
        if (lines.size() > mostLines)
            words = lines.first(mostLines).join(u'\n');
        if (given.size() > mostInACell || lines.size() > mostLines) {
            words += QChar(0x2026);
            ++m_cut;
        }
    });
    return plain.isEmpty() ? words : QString::fromLatin1(plain);
}

Paper::Line Paper::lineOf(Cells row)
{
    Line line;
    for (const Cell &cell : row) {
        line.texts << shownText(cell);
        line.numbers << isNumber(cell);
    }
    return line;
}

Result<void> Paper::begin(const Header &header)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return database::failure(Error::Kind::Unsupported);
    m_header = header;
    m_pages = std::make_unique<Pages>(m_device, header.columns.size());
    if (!m_pages->areReady())
        return database::failure(Error::Kind::Other);
    showHead();
    return {};
}

void Paper::showHead()
{
    if (!m_header.title.isEmpty())
        m_pages->addText(paintable(m_header.title), Pages::Style::Title);
    for (const auto &[label, value] : std::as_const(m_header.facts))
        m_pages->addFact(paintable(label), paintable(value));
    m_pages->addSpace();
    for (const Chart &chart : std::as_const(m_header.charts)) {
        Chart shown{paintable(chart.title), chart.bars};
        for (auto &each : shown.bars)
            each.label = paintable(each.label).replace(u'\n', u' ');
        m_pages->addChart(shown);
    }
}

Result<void> Paper::rows(const Page &page)
{
    for (qsizetype i = 0; i < page.size(); ++i) {
        if (++m_count > mostRows)
            continue;
        const auto line = lineOf(page[i]);
        if (m_hasWidths)
            m_pages->addRow(line.texts, line.numbers);
        else
            m_first.append(line);
        if (m_first.size() == rowsForWidths)
            showFirst();
    }
    return {};
}

void Paper::showFirst()
{
    m_hasWidths = true;
    QStringList names;
    for (const QString &name : std::as_const(m_header.columns))
        names << shownText(QStringView(name));
    QList<QStringList> texts;
    for (const Line &line : std::as_const(m_first))
        texts << line.texts;
    m_pages->beginTable(names, texts);
    for (const Line &line : std::as_const(m_first))
        m_pages->addRow(line.texts, line.numbers);
    m_first.clear();
}

Result<void> Paper::end()
{
    if (!m_hasWidths)
        showFirst();
    m_pages->endTable();
    m_pages->addSpace();
    if (m_count > mostRows) {
        const auto words = m_header.words.shown.isEmpty() ? u"… %1 / %2"_s : m_header.words.shown;
        m_pages->addText(words.arg(QString::number(mostRows), QString::number(m_count)), Pages::Style::Strong);
    }
    if (m_cut > 0) {
        const auto label = m_header.words.cut.isEmpty() ? u"…"_s : m_header.words.cut;
        m_pages->addFact(label, QString::number(m_cut));
    }
    return m_pages->finish();
}

} // namespace candela::report
