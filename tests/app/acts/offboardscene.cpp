#include "offboardscene.h"

#include "look/chip.h"
#include "look/datatable.h"
#include "look/segmented.h"

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTest>
#include <QTranslator>

namespace candela::tests {

using namespace Qt::StringLiterals;

std::unique_ptr<app::OffboardDialog> pasteList(Scene &scene, const QString &text)
{
    auto dialog = open<app::OffboardDialog>(scene);
    QGuiApplication::clipboard()->setText(text);
    part<QPlainTextEdit>(*dialog, "list")->paste();
    return dialog;
}

void prepareOffboarding()
{
    prepareWidgets();
    auto *english = new QTranslator(QCoreApplication::instance());
    if (!english->load(u":/i18n/app_en.qm"_s) || !QCoreApplication::installTranslator(english))
        qFatal("there are no English plurals");
}

void dropFile(const QDialog &dialog, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    auto *port = part<QPlainTextEdit>(dialog, "list")->viewport();
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(port, &enter);
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(port, &drop);
}

void findUsers(const QDialog &dialog)
{
    click(dialog, "act");
    if (!QTest::qWaitFor([&] { return part<QWidget>(dialog, "leavers")->isVisible(); }, patience))
        qFatal("no users are found in time");
}

std::unique_ptr<app::OffboardDialog> openOffboarding(Scene &scene, const QStringList &lines)
{
    auto dialog = pasteList(scene, lines.join(u'\n'));
    findUsers(*dialog);
    giveReason(*dialog);
    return dialog;
}

void chooseLeaving(const QDialog &dialog, app::Leaving leaving)
{
    part<look::Segmented>(dialog, "leaving")->setCurrentIndex(int(leaving));
}

void offboard(const QDialog &dialog)
{
    click(dialog, "act");
    const auto rests = [&] { return buttonText(dialog, "cancel") == u"Close" && !barText(dialog).isEmpty(); };
    if (!QTest::qWaitFor(rests, 3 * patience))
        qFatal("the off-boarding does not come to rest");
}

QStringList cells(const QDialog &dialog, int column)
{
    QStringList cells;
    const auto *model = part<look::DataTable>(dialog, "leavers")->model();
    for (int row = 0; row < model->rowCount(); ++row)
        cells << model->index(row, column).data().toString();
    return cells;
}

QString chips(const QDialog &dialog)
{
    const auto count = [&](const char *name) { return part<look::Chip>(dialog, name)->count(); };
    return u"found %1, not found %2, ambiguous %3, repeated %4"_s.arg(
        count("chipFound"), count("chipNotFound"), count("chipAmbiguous"), count("chipRepeated"));
}

QStringList savedResult(const QDialog &dialog, const QString &path)
{
    click(dialog, "saveResult");
    auto *files = dialog.findChild<QFileDialog *>(u"saveDialog"_s);
    if (!files)
        qFatal("nobody asks for a file");
    emit files->fileSelected(path);
    files->reject();
    if (!QTest::qWaitFor([&] { return barText(dialog).contains(u"Result saved"); }, patience))
        return {barText(dialog)};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the result cannot be read");
    auto lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s);
    lines.removeLast();
    return lines;
}

} // namespace candela::tests
