// The main window with saved connections of its own, and a hand that finds, clicks and triggers as a person does.
#pragma once

#include "look/datatable.h"
#include "mainwindow.h"
#include "opened.h"
#include "profiles.h"
#include "secrets.h"
#include "settings.h"

#include <QAction>
#include <QDialog>
#include <QPushButton>
#include <QTemporaryDir>

namespace candela::tests {

struct Window {
    QTemporaryDir folder;
    app::Settings settings = settingsIn(folder);
    app::Profiles profiles{folder.filePath(QStringLiteral("profiles.json"))};
    app::Secrets secrets{QStringLiteral("Candela's tests")};
    app::MainWindow main{settings, profiles, secrets, testKey, {}};

    template <class W> W *find(const QString &name) const { return main.findChild<W *>(name); }
    look::DataTable *table(const QString &page) const { return find<look::DataTable>(page + QStringLiteral("Table")); }
    QDialog *dialog() const
    {
        const auto dialogs = main.findChildren<QDialog *>();
        for (auto *dialog : dialogs) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    void trigger(const QString &action) const { find<QAction>(action)->trigger(); }
    void click(const QString &name) const { clickIn(main, name); }
    // The user's own settings are none of a test's business.
    static app::Settings settingsIn(const QTemporaryDir &folder)
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
        return {};
    }
    void show()
    {
        main.resize(1280, 800);
        main.show();
    }
};

} // namespace candela::tests
