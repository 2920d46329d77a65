#include "dialogs/departuresave.h"

#include "arrival.h"
#include "departurereport.h"
#include "failurebar.h"
#include "offthread.h"

#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

#include <cerrno>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Error;
using database::Result;
using report::SafeFile;

DepartureSave::DepartureSave(FailureBar &bar, QString name, QWidget *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_name(std::move(name))
    , m_window(parent)
{
    connect(&bar, &FailureBar::remedyRequested, this, [this] {
        if (std::exchange(m_mayReplace, false))
            write(SafeFile::Existing::Replace);
    });
}

// The file dialog does not ask about an existing file: that would nest an event loop.
void DepartureSave::ask(std::vector<report::Row> rows)
{
    m_rows = std::move(rows);
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto *dialog = new QFileDialog(
        m_window, tr("Save result"), documents.exists() ? documents.path() : QDir::homePath());
    dialog->setObjectName(u"saveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setNameFilters({tr("CSV files (*.csv)"), tr("All files (*)")});
    QString name;
    for (const QChar c : m_name.left(60))
        name += c.isLetterOrNumber() || c == u'.' || c == u'_' ? c : u'-';
    dialog->selectFile(u"off-boarding-"_s + name + u'-' + QDate::currentDate().toString(Qt::ISODate) + u".csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_path = path;
        write(SafeFile::Existing::Refuse);
    });
    dialog->open();
}

void DepartureSave::write(SafeFile::Existing existing)
{
    m_mayReplace = false;
    const auto job = [path = m_path, existing, rows = m_rows, stop = m_stop.get_token()] {
        return writeDepartures(path, existing, rows, stop);
    };
    onArrival(offThread(job), this, [this](const Result<qint64> &written) { finish(written); });
}

void DepartureSave::finish(const Result<qint64> &written)
{
    const auto shown = QDir::toNativeSeparators(m_path);
    if (written)
        return m_bar.showNote(
            look::Kind::Ok, tr("Result saved, %Ln line(s)", nullptr, int(*written)), tr("to %1").arg(shown));
    const auto &error = written.error();
    m_mayReplace = error.kind == Error::Kind::Unwritable && error.code.toInt() == EEXIST;
    if (m_mayReplace)
        return m_bar.showFailure(
            {tr("There is a file of this name."), tr("It was left as it is: %1").arg(shown), {}}, tr("&Replace it"));
    const auto said = sentence(error, shown);
    m_bar.showFailure({tr("The result was not saved."), said.line(), error.detail});
}

} // namespace candela::app
