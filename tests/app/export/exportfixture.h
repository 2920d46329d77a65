// An export dialog over a throw-away database, opened as the window opens it.
#pragma once

#include "dialogs/exportdialog.h"
#include "look/fielderror.h"
#include "look/inlinebar.h"
#include "sessionreport.h"
#include "support/fixture/luciafixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace candela::tests {

class ExportFixture
{
public:
    explicit ExportFixture(const QString &engine, const QString &profile = QStringLiteral("shop-prod"))
        : database(engine)
    {
        app::Profile saved;
        saved.name = profile;
        saved.options = database.options();
        workspace = std::make_unique<app::Workspace>(saved, QByteArray(32, 'k'));
        QSignalSpy opened(workspace.get(), &app::Workspace::opened);
        workspace->open();
        if (!opened.wait(20'000))
            qFatal("the workspace does not open");
    }

    // Into a folder of its own, unless the path is left as it is.
    void show(const auth::SessionFilter &filter = {}, const std::optional<auth::SessionCounts> &counts = {},
        bool ownFolder = true)
    {
        show({{std::make_shared<app::SessionReport>(app::reportSource(*workspace), filter),
                 counts ? std::optional(counts->total()) : std::nullopt, QStringLiteral("All that match"), {}}},
            ownFolder);
    }
    void show(const app::ReportOffers &offers, bool ownFolder = true)
    {
        dialog = std::make_unique<app::ExportDialog>(*workspace, offers);
        dialog->open();
        if (ownFolder)
            type(path());
    }
    // As a hand chooses it: by its name, which is the first word.
    void choose(const char *combo, const QString &beginning) const
    {
        auto *box = find<QComboBox>(combo);
        const int row = box->findText(beginning, Qt::MatchStartsWith);
        if (row < 0)
            qFatal("there is no such choice");
        box->setFocus();
        while (box->currentIndex() != row)
            QTest::keyClick(box, box->currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
    }
    QString path(const QString &name = QStringLiteral("report.csv")) const { return folder.filePath(name); }
    QStringList files() const
    {
        return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    template <class W> W *find(const char *name) const { return dialog->findChild<W *>(QString::fromLatin1(name)); }
    // A check box answers where its sign and text are, which may be the beginning of a wide widget.
    void click(const char *name) const
    {
        auto *button = find<QAbstractButton>(name);
        const bool box = qobject_cast<QCheckBox *>(button);
        QTest::mouseClick(button, Qt::LeftButton, {}, box ? QPoint(10, button->height() / 2) : button->rect().center());
    }
    void type(const QString &text) const
    {
        auto *file = find<QLineEdit>("file");
        file->selectAll();
        QTest::keyClicks(file, text);
    }
    QString fileError() const
    {
        const auto *error = find<look::FieldError>("fileError");
        return error->isVisible() ? error->message() : QString();
    }
    // What the bar above the form says; empty where there is none.
    QString bar() const
    {
        for (const auto *each : dialog->findChildren<look::InlineBar *>()) {
            if (each->isVisible() && each->objectName() != QStringLiteral("result"))
                return each->accessibleName();
        }
        return {};
    }
    // What was written and where; empty as long as nothing is.
    QString result() const
    {
        const auto *bar = find<look::InlineBar>("result");
        return bar->isVisible() ? bar->accessibleName() : QString();
    }
    bool shows(const QString &text) const
    {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }
    bool isRunning() const { return !find<QPushButton>("export")->isEnabled(); }

    LuciaFixture database;
    QTemporaryDir folder;
    std::unique_ptr<app::Workspace> workspace;
    std::unique_ptr<app::ExportDialog> dialog;
};

} // namespace candela::tests
