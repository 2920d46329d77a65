#include "dialogs/exportform.h"

#include "dialogs/manifestchoice.h"
#include "look/buttons.h"
#include "look/fielderror.h"
#include "look/formgrid.h"
#include "look/iconlabel.h"
#include "look/line.h"
#include "look/segmented.h"
#include "look/textlabel.h"
#include "look/tight.h"
#include "report/csv.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QStyle>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

namespace {

QDir documents()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    return folder.exists() ? folder : QDir::home();
}

QStringList formatNames()
{
    QStringList names;
    for (const auto &format : report::fileFormats())
        names << format.name;
    return names;
}

} // namespace

ExportForm::ExportForm(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_format(new Segmented(formatNames()))
    , m_file(new QLineEdit)
    , m_browse(button(tr("&Browse…")))
    , m_replace(new QCheckBox(tr("&Replace it")))
    , m_raw(new QCheckBox(tr("Ra&w values: leave out the protection against formulas")))
    , m_manifest(new ManifestChoice)
{
    auto *column = tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::m);
    auto *grid = new FormGrid;
    column->addLayout(grid);
    m_format->setObjectName(u"format"_s);
    auto *rest = new QWidget; // so that few formats are not drawn out
    rest->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_format->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    grid->addRow(tr("F&ormat"), {m_format, rest});
    addFile(grid);
    column->addWidget(new Line);
    m_rawChoice = rawChoice();
    column->addWidget(m_rawChoice);
    column->addWidget(m_manifest);
    auto *note = tight<QHBoxLayout>(Space::s);
    note->addWidget(new IconLabel(u"shield"_s));
    note->addWidget(new TextLabel(tr("Session ids are written as fingerprints"), Type::Body, Role::TextSecondary), 1);
    column->addLayout(note);
    column->addStretch();

    m_suffix = suffix();
    m_file->setText(QDir::toNativeSeparators(documents().filePath(name + u'.' + m_suffix)));
    setFormat(0);
    connect(m_format, &Segmented::currentIndexChanged, this, &ExportForm::setFormat);
    connect(m_browse, &QPushButton::clicked, this, &ExportForm::browse);
    connect(m_file, &QLineEdit::textChanged, this, &ExportForm::forgetError);
}

void ExportForm::addFile(FormGrid *grid)
{
    m_file->setObjectName(u"file"_s);
    m_browse->setObjectName(u"browse"_s);
    m_replace->setObjectName(u"replace"_s);
    grid->addRow(tr("&File"), {m_file, m_browse});
    m_error = grid->addError(m_file);
    m_error->setObjectName(u"fileError"_s);
    grid->addWide(m_replace);
    m_replace->hide();
}

QWidget *ExportForm::rawChoice()
{
    m_raw->setObjectName(u"raw"_s);
    auto *choice = new QWidget;
    auto *column = tight<QVBoxLayout>(choice, 0, 0, 0, 0, Space::xs);
    column->addWidget(m_raw);
    const auto why = tr("For programs: a spreadsheet may run a value such as =cmd() as a formula");
    auto *note = new TextLabel(why, Type::Caption, Role::TextSecondary);
    note->setWordWrap(true);
    m_raw->setAccessibleDescription(why);
    const int indent = m_raw->style()->pixelMetric(QStyle::PM_IndicatorWidth)
        + m_raw->style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing);
    auto *line = tight<QHBoxLayout>();
    line->addSpacing(indent);
    line->addWidget(note, 1);
    column->addLayout(line);
    auto policy = choice->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // other formats have nothing to choose, and nothing moves for it
    choice->setSizePolicy(policy);
    return choice;
}

QString ExportForm::suffix() const { return report::fileFormats().at(m_format->currentIndex()).suffix; }

// The ending follows the format, unless it was given another one by hand.
void ExportForm::setFormat(int)
{
    const auto old = u'.' + m_suffix;
    m_suffix = suffix();
    if (auto text = m_file->text(); text.endsWith(old)) {
        text.replace(text.size() - old.size(), old.size(), u'.' + m_suffix);
        if (text != m_file->text())
            m_file->setText(text);
    }
    m_rawChoice->setVisible(m_suffix == u"csv");
}

QString ExportForm::path() const
{
    const auto text = QDir::fromNativeSeparators(m_file->text().trimmed());
    if (text.isEmpty())
        return {};
    if (text.startsWith(u"~/"))
        return QDir::cleanPath(QDir::home().filePath(text.mid(2)));
    // cleanPath() would drop the slash that tells a folder from a file.
    return QDir::isAbsolutePath(text) ? text : documents().filePath(text);
}

report::SafeFile::Existing ExportForm::existing() const
{
    const bool allowed = !m_replace->isHidden() && m_replace->isChecked();
    return allowed ? report::SafeFile::Existing::Replace : report::SafeFile::Existing::Refuse;
}

report::Export::MakeWriter ExportForm::makeWriter() const
{
    if (m_suffix == u"csv" && m_raw->isChecked())
        return [](QIODevice &device) { return std::make_unique<report::Csv>(device, report::Csv::Text::Raw); };
    return report::fileFormats().at(m_format->currentIndex()).make;
}

// The file dialog does not ask about an existing file: we do, however its name came here.
void ExportForm::browse()
{
    auto *dialog = new QFileDialog(this, tr("Export to"), QFileInfo(path()).path());
    dialog->setObjectName(u"fileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setDefaultSuffix(m_suffix);
    const auto format = report::fileFormats().at(m_format->currentIndex());
    dialog->setNameFilters({tr("%1 files (*.%2)").arg(format.name, format.suffix), tr("All files (*)")});
    dialog->selectFile(QFileInfo(path()).fileName());
    connect(dialog, &QFileDialog::fileSelected, this,
        [this](const QString &file) { m_file->setText(QDir::toNativeSeparators(file)); });
    dialog->open();
}

void ExportForm::setFileError(const QString &message)
{
    m_error->setMessage(message);
    m_file->setFocus();
}

void ExportForm::askToReplace()
{
    m_error->setMessage(tr("There is a file of this name. Name another, or replace it."));
    m_replace->setChecked(false);
    m_replace->show();
    m_replace->setFocus();
}

void ExportForm::forgetError()
{
    m_error->setMessage({});
    m_replace->hide();
    m_replace->setChecked(false);
}

} // namespace candela::app
