// What a report shall become: its format and file, which rows and columns, how its times are told, and what stands at the
// top.
#pragma once

#include "dialogs/exportfile.h"
#include "report/export.h"
#include "reportoffer.h"

class QCheckBox;
class QComboBox;

namespace candela::app {

class ColumnChoice;
class ManifestChoice;

class ExportForm : public QWidget
{
    Q_OBJECT
public:
    // `name` without suffix.
    ExportForm(const ReportOffers &offers, const QTimeZone &zone, const QString &name, QWidget *parent = nullptr);

    ExportFile &file() const { return *m_file; }
    const report::Format &format() const;
    // For paper, whose options are those of this one.
    void choosePdf();
    // Which of the offers.
    qsizetype rows() const;
    Report::Choice choice() const;
    report::Export::MakeWriter makeWriter() const;
    ManifestChoice &manifest() const { return *m_manifest; }

signals:
    void rowsChanged();

private:
    void addFormat(look::FormGrid *grid);
    void addRows(look::FormGrid *grid, const ReportOffers &offers);
    void addTimes(look::FormGrid *grid, const QTimeZone &zone);
    // A box with a line below it that says what it means.
    QWidget *option(QCheckBox *box, const QString &name, const QString &meaning);
    void showFormat();

    const QTimeZone m_zone;
    QComboBox *m_format;
    ExportFile *m_file;
    QComboBox *m_rows;
    ColumnChoice *m_columns;
    QComboBox *m_times;
    QCheckBox *m_summary, *m_raw, *m_tokens;
    QWidget *m_rawOption, *m_summaryOption;
    ManifestChoice *m_manifest;
    const bool m_hasTimes;
    const QString m_tokenColumn;
    bool m_timesChosen = false;     // by hand: they do not follow the format any more
};

} // namespace candela::app
