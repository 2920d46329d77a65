#include "dialogs/exportform.h"

#include "dialogs/columnchoice.h"
#include "dialogs/manifestchoice.h"
#include "look/formgrid.h"
#include "look/line.h"
#include "look/textlabel.h"
#include "look/tight.h"
#include "look/tokens.h"
#include "report/csv.h"

#include <QCheckBox>
#include <QComboBox>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

namespace {

// What each is good for; what nobody has put into words is offered by its name alone.
QString wordsFor(const report::Format &format)
{
    const auto &suffix = format.suffix;
    const auto use = suffix == u"csv" ? ExportForm::tr("for spreadsheets and scripts")
        : suffix == u"json"           ? ExportForm::tr("for programs")
        : suffix == u"ndjson"         ? ExportForm::tr("for programs, a row a line")
        : suffix == u"md"             ? ExportForm::tr("for tickets and wikis")
        : suffix == u"html"           ? ExportForm::tr("a page with charts")
        : suffix == u"xlsx"           ? ExportForm::tr("a workbook for Excel and LibreOffice")
        : suffix == u"pdf" ? ExportForm::tr("for paper, with charts and the first %L1 rows").arg(format.mostRows)
                           : QString();
    return use.isEmpty() ? format.name : ExportForm::tr("%1: %2", "a format and what it is for").arg(format.name, use);
}

} // namespace

ExportForm::ExportForm(const ReportOffers &offers, const QTimeZone &zone, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_zone(zone)
    , m_format(new QComboBox)
    , m_rows(new QComboBox)
    , m_columns(new ColumnChoice(offers.first().report->columns()))
    , m_times(new QComboBox)
    , m_summary(new QCheckBox(tr("&Summary and filter at the top")))
    , m_raw(new QCheckBox(tr("Ra&w values: leave out the protection against formulas")))
    , m_tokens(new QCheckBox(tr("Full session &ids instead of fingerprints…")))
    , m_manifest(new ManifestChoice)
    , m_hasTimes(offers.first().report->hasTimes())
    , m_tokenColumn(offers.first().report->tokenColumn())
{
    auto *column = tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::m);
    auto *grid = new FormGrid;
    column->addLayout(grid);
    addFormat(grid);
    m_file = new ExportFile(grid, name, format());
    addRows(grid, offers);
    grid->addRow(tr("&Columns"), m_columns);
    addTimes(grid, zone);
    column->addWidget(new Line);
    m_summaryOption = option(m_summary, u"summary"_s, tr("Takes a pass over the rows before the first is written"));
    m_rawOption = option(m_raw, u"raw"_s, tr("For programs: a spreadsheet may run a value such as =cmd() as a formula"));
    auto *tokens = option(m_tokens, u"tokens"_s, tr("Whoever reads a full id can sign in as that user. Asked again before writing."));
    m_summary->setChecked(true);
    column->addWidget(m_summaryOption);
    column->addWidget(m_rawOption);
    column->addWidget(m_manifest);
    column->addWidget(tokens);
    tokens->setVisible(!m_tokenColumn.isEmpty());
    column->addStretch();
    showFormat();
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportForm::showFormat);
}

void ExportForm::addFormat(FormGrid *grid)
{
    for (const auto &format : report::fileFormats())
        m_format->addItem(wordsFor(format));
    m_format->setObjectName(u"format"_s);
    grid->addRow(tr("F&ormat"), m_format);
}

void ExportForm::addRows(FormGrid *grid, const ReportOffers &offers)
{
    for (const auto &offer : offers)
        m_rows->addItem(offer.which);
    m_rows->setObjectName(u"which"_s);
    grid->addRow(tr("Ro&ws"), m_rows);
    grid->setRowVisible(m_rows, offers.size() > 1);
    connect(m_rows, &QComboBox::currentIndexChanged, this, &ExportForm::rowsChanged);
}

void ExportForm::addTimes(FormGrid *grid, const QTimeZone &zone)
{
    m_times->addItem(tr("As stored: milliseconds since 1970"));
    m_times->addItem(tr("UTC"));
    if (zone != QTimeZone::utc())
        m_times->addItem(zoneName(zone));
    m_times->setObjectName(u"times"_s);
    grid->addRow(tr("&Times"), m_times);
    grid->setRowVisible(m_times, m_hasTimes);
    connect(m_times, &QComboBox::activated, this, [this] { m_timesChosen = true; });
}

QWidget *ExportForm::option(QCheckBox *box, const QString &name, const QString &meaning)
{
    box->setObjectName(name);
    box->setAccessibleDescription(meaning);
    auto *choice = new QWidget;
    auto *column = tight<QVBoxLayout>(choice, 0, 0, 0, 0, Space::xs);
    column->addWidget(box);
    auto *note = new TextLabel(meaning, Type::Caption, Role::TextSecondary);
    note->setWordWrap(true);
    const int indent
        = box->style()->pixelMetric(QStyle::PM_IndicatorWidth) + box->style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing);
    auto *line = tight<QHBoxLayout>();
    line->addSpacing(indent);
    line->addWidget(note, 1);
    column->addLayout(line);
    return choice;
}

const report::Format &ExportForm::format() const
{
    static const auto all = report::fileFormats();
    return all.at(m_format->currentIndex());
}

void ExportForm::choosePdf()
{
    const auto all = report::fileFormats();
    const auto pdf = std::find_if(all.begin(), all.end(), [](const auto &format) { return format.suffix == u"pdf"; });
    m_format->setCurrentIndex(int(pdf - all.begin()));
}

// Either the protection or the head: no format has both to choose, so the dialog keeps its height.
void ExportForm::showFormat()
{
    m_file->setFormat(format());
    m_rawOption->setVisible(format().suffix == u"csv");
    m_summaryOption->setVisible(format().suffix != u"csv");
    m_summaryOption->setEnabled(format().hasHead);
    // People read what has a head for them, programs the rest.
    if (!m_timesChosen)
        m_times->setCurrentIndex(format().hasHead && format().suffix != u"json" ? m_times->count() - 1 : 0);
}

qsizetype ExportForm::rows() const { return m_rows->currentIndex(); }

Report::Choice ExportForm::choice() const
{
    Report::Choice choice{m_columns->chosen(), {}, format().hasHead && m_summary->isChecked()};
    choice.tokens = m_tokens->isChecked() && choice.columns.contains(m_tokenColumn);
    if (m_hasTimes && m_times->currentIndex() > 0)
        choice.zone = m_times->currentIndex() == 1 ? QTimeZone::utc() : m_zone;
    return choice;
}

report::Export::MakeWriter ExportForm::makeWriter() const
{
    if (format().suffix == u"csv" && m_raw->isChecked())
        return [](QIODevice &device) { return std::make_unique<report::Csv>(device, report::Csv::Text::Raw); };
    return format().make;
}

} // namespace candela::app
