#include "dialogs/exportfile.h"

#include "exportwords.h"
#include "look/buttons.h"
#include "look/fielderror.h"
#include "look/formgrid.h"

#include <QCheckBox>
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>

#include <cerrno>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;
using database::Error;

static QDir documents()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    return folder.exists() ? folder : QDir::home();
}

// "sessions-shop-prod-2026-11-22": what a profile is called may not be what a file can be called.
QString ExportFile::usualName(const QString &stem, const QString &profile)
{
    QString name;
    for (const QChar c : profile.left(60))
        name += c.isLetterOrNumber() || c == u'.' || c == u'_' ? c : u'-';
    const auto date = QDate::currentDate().toString(Qt::ISODate);
    return QStringList({stem, name, date}).join(u'-').replace(u"--"_s, u"-"_s);
}

ExportFile::ExportFile(FormGrid *grid, const QString &name, const report::Format &format)
    : QObject(grid)
    , m_format(format)
    , m_file(new QLineEdit)
    , m_browse(button(tr("&Browse…")))
    , m_replace(new QCheckBox(tr("&Replace it")))
{
    m_file->setObjectName(u"file"_s);
    m_browse->setObjectName(u"browse"_s);
    m_replace->setObjectName(u"replace"_s);
    grid->addRow(tr("&File"), {m_file, m_browse});
    m_error = grid->addError(m_file);
    m_error->setObjectName(u"fileError"_s);
    grid->addWide(m_replace);
    m_replace->hide();
    m_file->setText(QDir::toNativeSeparators(documents().filePath(name + u'.' + format.suffix)));
    connect(m_browse, &QPushButton::clicked, this, &ExportFile::browse);
    connect(m_file, &QLineEdit::textChanged, this, &ExportFile::forgetError);
}

void ExportFile::setFormat(const report::Format &format)
{
    const auto old = u'.' + m_format.suffix;
    m_format = format;
    if (auto text = m_file->text(); text.endsWith(old)) {
        text.replace(text.size() - old.size(), old.size(), u'.' + format.suffix);
        if (text != m_file->text())
            m_file->setText(text);
    }
}

QString ExportFile::path() const
{
    const auto text = QDir::fromNativeSeparators(m_file->text().trimmed());
    if (text.isEmpty())
        return {};
    if (text.startsWith(u"~/"))
        return QDir::cleanPath(QDir::home().filePath(text.mid(2)));
    // cleanPath() would drop the slash that tells a folder from a file.
    return QDir::isAbsolutePath(text) ? text : documents().filePath(text);
}

report::SafeFile::Existing ExportFile::existing() const
{
    const bool allowed = !m_replace->isHidden() && m_replace->isChecked();
    return allowed ? report::SafeFile::Existing::Replace : report::SafeFile::Existing::Refuse;
}

// The file dialog does not ask about an existing file: we do, however its name came here.
void ExportFile::browse()
{
    auto *dialog = new QFileDialog(m_file, tr("Export to"), QFileInfo(path()).path());
    dialog->setObjectName(u"fileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setDefaultSuffix(m_format.suffix);
    dialog->setNameFilters({tr("%1 files (*.%2)").arg(m_format.name, m_format.suffix), tr("All files (*)")});
    dialog->selectFile(QFileInfo(path()).fileName());
    connect(dialog, &QFileDialog::fileSelected, this,
        [this](const QString &file) { m_file->setText(QDir::toNativeSeparators(file)); });
    dialog->open();
}

void ExportFile::setError(const QString &message)
{
    m_error->setMessage(message);
    m_file->setFocus();
}

void ExportFile::askToReplace()
{
    m_error->setMessage(tr("There is a file of this name. Name another, or replace it."));
    m_replace->setChecked(false);
    m_replace->show();
    m_replace->setFocus();
}

void ExportFile::forgetError()
{
    m_error->setMessage({});
    m_replace->hide();
    m_replace->setChecked(false);
}

bool ExportFile::show(const Error &error, const QString &path)
{
    if (error.kind != Error::Kind::Unwritable)
        return false;
    if (error.code.toInt() == EEXIST && error.subject == path)
        askToReplace();
    else
        setError(fileProblem(error, path));
    return true;
}

} // namespace candela::app
