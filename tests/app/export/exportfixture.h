// An export dialog over a throw-away database, opened as the window opens it, with a home folder of its own.
#pragma once

#include "dialogs/exportdialog.h"
#include "look/fielderror.h"
#include "look/inlinebar.h"
#include "support/fixture/luciafixture.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedLayout>
#include <QTest>

namespace candela::tests {

// HOME and the XDG folders of this process, before it asks for any.
class OwnHome
{
public:
    OwnHome()
    {
        qputenv("HOME", QFile::encodeName(m_folder.path()));
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder.filePath(QStringLiteral("config"))));
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder.filePath(QStringLiteral("data"))));
        QDir(m_folder.path()).mkdir(QStringLiteral("Documents"));
    }
    QString documents() const { return m_folder.filePath(QStringLiteral("Documents")); }

private:
    QTemporaryDir m_folder;
};

class ExportFixture
{
public:
    explicit ExportFixture(const QString &engine, const QString &profile = QStringLiteral("shop-prod")) : database(engine)
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
    void show(const auth::SessionFilter &filter = {}, const std::optional<auth::SessionCounts> &counts = {}, bool ownFolder = true)
    {
        dialog = std::make_unique<app::ExportDialog>(*workspace, filter, counts);
        dialog->open();
        if (ownFolder)
            type(path());
    }
    QString path(const QString &name = QStringLiteral("report.csv")) const { return folder.filePath(name); }
    QStringList files() const { return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }
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
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }
    bool isRunning() const { return !find<QPushButton>("export")->isEnabled(); }

    LuciaFixture database;
    QTemporaryDir folder;
    std::unique_ptr<app::Workspace> workspace;
    std::unique_ptr<app::ExportDialog> dialog;
};

// `count` sessions of Eve's in a moment, in an SQLite database.
inline void addManySessions(LuciaFixture &fixture, int count)
{
    fixture.run(QStringLiteral("insert into user_session with recursive n(i) as (select 1 union all select i + 1 from n where i < %1) "
        "select 's' || substr(hex(zeroblob(20)) || i, -39), 'eve0000000000004', %2, %3, 'Firefox on Linux', '192.0.2.1' from n")
                    .arg(count).arg(fixture.now() + 3'600'000).arg(fixture.now() + 7'200'000));
}

} // namespace candela::tests
