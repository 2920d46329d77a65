#include "report/pdf.h"

#include "report/cell.h"
#include "report/pages.h"
#include "report/safetext.h"

#include <QGuiApplication>

#include <algorithm>

namespace candela::report {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype rowsForWidths = 100;
constexpr qsizetype mostCharacters = 200;
constexpr qsizetype mostLines = 20;

QString harmlessText(QStringView given)
{
    auto words = given.toString();
    words.replace(u"\r\n"_s, u"\n"_s);
    for (QChar &c : words) {
        if (endsLine(c))
            c = u'\n';
        else if (c == u'\t')
            c = u' ';
        else if (isControl(c) || turnsText(c))
            c = QChar(QChar::ReplacementCharacter);
    }
    return QString::fromUtf8(validUtf8(words));
}

QList<bool> numbersOf(const Row &row)
{
    QList<bool> result;
    for (const QVariant &cell : row) {
        const auto kind = kindOf(cell);
        result << (kind == CellKind::Signed || kind == CellKind::Unsigned || kind == CellKind::Real);
    }
    return result;
}

} // namespace

Pdf::Pdf(QIODevice &device)
    : m_device(device)
{
}

Pdf::~Pdf() = default;

QString Pdf::textOf(const QVariant &cell)
{
    QByteArray plain;
    QString words;
    appendCell(plain, cell, [&](QStringView given) {
        words = harmlessText(given.first(std::min(given.size(), mostCharacters)));
        const auto lines = words.split(u'\n');
        if (lines.size() > mostLines)
            words = lines.first(mostLines).join(u'\n');
        if (given.size() > mostCharacters || lines.size() > mostLines) {
            words += QChar(0x2026);
            ++m_cut;
        }
    });
    return plain.isEmpty() ? words : QString::fromLatin1(plain);
}

QStringList Pdf::textsOf(const Row &row)
{
    QStringList texts;
    for (const QVariant &cell : row)
        texts << textOf(cell);
    return texts;
}

Result<void> Pdf::begin(const Header &header)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return database::failure(Error::Kind::Unsupported);
    m_header = header;
    m_pages = std::make_unique<Pages>(m_device, harmlessText(header.title), header.columns.size());
    showHead();
    return {};
}

void Pdf::showHead()
{
    if (!m_header.title.isEmpty())
        m_pages->addText(harmlessText(m_header.title), Pages::Style::Title);
    for (const auto &[label, value] : std::as_const(m_header.facts))
        m_pages->addFact(harmlessText(label), harmlessText(value));
    m_pages->addSpace();
    for (const Chart &chart : std::as_const(m_header.charts)) {
        Chart shown{harmlessText(chart.title), chart.bars};
        for (auto &each : shown.bars)
            each.label = harmlessText(each.label).replace(u'\n', u' ');
        m_pages->addChart(shown);
    }
}

Result<void> Pdf::rows(std::span<const Row> rows)
{
    for (const Row &row : rows) {
        if (++m_count > mostRows)
            continue;
        if (m_hasWidths)
            show(row);
        else
            m_first.append(row);
        if (m_first.size() == rowsForWidths)
            showFirst();
    }
    return {};
}

void Pdf::showFirst()
{
    m_hasWidths = true;
    const auto names = textsOf(Row(m_header.columns.begin(), m_header.columns.end()));
    QList<QStringList> texts;
    for (const Row &row : std::as_const(m_first))
        texts << textsOf(row);
    m_pages->beginTable(names, texts);
    for (qsizetype i = 0; i < texts.size(); ++i)
        m_pages->addRow(texts[i], numbersOf(m_first[i]));
    m_first.clear();
}

void Pdf::show(const Row &row) { m_pages->addRow(textsOf(row), numbersOf(row)); }

Result<void> Pdf::end()
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
