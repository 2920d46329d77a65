#include "dialogs/connecttransfer.h"

#include <QFileDialog>
#include <QFileInfo>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Error;

ConnectTransfer::ConnectTransfer(Profiles &profiles, QWidget *window)
    : QObject(window)
    , m_profiles(profiles)
    , m_window(window)
{
}

QFileDialog *ConnectTransfer::ask(const QString &title) const
{
    auto *files = new QFileDialog(m_window, title, {}, tr("Connections (*.json)") + u";;"_s + tr("All files (*)"));
    files->setObjectName("fileDialog"_L1);
    files->setAttribute(Qt::WA_DeleteOnClose);
    return files;
}

void ConnectTransfer::chooseImport()
{
    auto *files = ask(tr("Import connections"));
    files->setFileMode(QFileDialog::ExistingFile);
    connect(files, &QFileDialog::fileSelected, this, &ConnectTransfer::importFrom);
    files->open();
}

void ConnectTransfer::chooseExport(const QUuid &id)
{
    QList<QUuid> ids;
    for (const auto &profile : m_profiles.all()) {
        if (id.isNull() || profile.id == id)
            ids << profile.id;
    }
    auto *files = ask(tr("Export connections"));
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(u"json"_s);
    connect(files, &QFileDialog::fileSelected, this, [this, ids](const QString &path) { exportTo(path, ids); });
    files->open();
}

void ConnectTransfer::importFrom(const QString &path)
{
    const auto count = m_profiles.importFrom(path);
    if (count)
        return emit done({tr("%n connection(s) imported", nullptr, *count),
            tr("Passwords do not come along: each is asked for."), {}});
    const auto name = QFileInfo(path).fileName();
    const auto &error = count.error();
    if (error.kind == Error::Kind::Corrupt)
        return emit failed({tr("%1 holds no connections.").arg(name),
            tr("Nothing was imported. Choose a file that Candela has exported."), error.detail});
    if (error.kind == Error::Kind::Unsupported)
        return emit failed({tr("%1 was written by a newer Candela.").arg(name),
            tr("Nothing was imported. Update Candela here, or export there again."), error.detail});
    emit failed(sentence(error, name));
}

void ConnectTransfer::exportTo(const QString &path, const QList<QUuid> &ids)
{
    const auto written = m_profiles.exportTo(path, ids);
    if (!written)
        return emit failed(sentence(written.error(), path));
    emit done({tr("%n connection(s) exported", nullptr, int(ids.size())),
        tr("The file holds hosts and users, but no password."), {}});
}

} // namespace candela::app
