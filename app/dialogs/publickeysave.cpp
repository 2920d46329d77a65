#include "dialogs/publickeysave.h"

#include "arrival.h"
#include "failurebar.h"
#include "keychainwords.h"
#include "offthread.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>
#include <QSysInfo>

#include <cerrno>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Error;
using database::Result;
using report::SafeFile;

PublicKeySave::PublicKeySave(FailureBar &bar, const KnownKeys &known, QWidget *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_window(parent)
    , m_source(new ReportKey(Secrets(), known, this))
{
    connect(m_source, &ReportKey::found, this, [this](const report::SigningKey &key) {
        emit asking(false);
        m_pem = key.publicKey().pem();
        emit found(key.publicKey());
        ask();
    });
    connect(m_source, &ReportKey::failed, this, [this](const Error &error) {
        emit asking(false);
        const auto said = notSigned(error);
        m_bar.showFailure({tr("There is no key to export."), said.remedy, said.details});
    });
    connect(&bar, &FailureBar::remedyRequested, this, [this] {
        if (std::exchange(m_mayReplace, false))
            write(SafeFile::Existing::Replace);
    });
}

void PublicKeySave::begin()
{
    m_mayReplace = false;
    m_bar.clear();
    emit asking(true);
    m_source->take();
}

// The file dialog does not ask about an existing file: that would nest an event loop.
void PublicKeySave::ask()
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto *dialog = new QFileDialog(
        m_window, tr("Export public key"), documents.exists() ? documents.path() : QDir::homePath());
    dialog->setObjectName(u"saveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setDefaultSuffix(u"pem"_s);
    dialog->setNameFilters({tr("PEM files (*.pem)"), tr("All files (*)")});
    const auto host = QSysInfo::machineHostName();
    dialog->selectFile((host.isEmpty() ? u"candela"_s : host) + u"-report-key.pem"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_path = path;
        write(SafeFile::Existing::Refuse);
    });
    dialog->open();
}

void PublicKeySave::write(SafeFile::Existing existing)
{
    m_mayReplace = false;
    const auto job = [path = m_path, pem = m_pem, existing] {
        SafeFile file(path, existing);
        return file.create().and_then([&] { return writeAll(file, pem); }).and_then([&] { return file.commit(); });
    };
    onArrival(offThread(job), this, [this](const Result<void> &written) { finish(written); });
}

void PublicKeySave::finish(const Result<void> &written)
{
    const auto shown = QDir::toNativeSeparators(m_path);
    if (written)
        return m_bar.showNote(look::Kind::Ok, tr("The public key was exported."),
            tr("To %1. Whoever adds it to their known keys can verify your reports.").arg(shown));
    const auto &error = written.error();
    m_mayReplace = error.kind == Error::Kind::Unwritable && error.code.toInt() == EEXIST;
    if (m_mayReplace)
        return m_bar.showFailure(
            {tr("There is a file of this name."), tr("It was left as it is: %1").arg(shown), {}}, tr("&Replace it"));
    m_bar.showFailure({tr("The public key was not exported."), sentence(error, shown).line(), error.detail});
}

} // namespace candela::app
