// The composition root: makes what the program consists of, and joins it.
#pragma once

#include "mainwindow.h"
#include "profiles.h"
#include "secrets.h"
#include "settings.h"

#include <memory>

class QApplication;
class QTranslator;

namespace candela::app {

class Application
{
public:
    // `language`: "de", or empty for the user's own choice, else the system's.
    Application(QApplication &application, const QString &language);
    ~Application();

    // `demo`: a demonstration database to offer; `file`: an SQLite file to open at once. Both may be empty.
    // False where no window can be offered, after saying why on standard error.
    bool start(const QString &demo, const QString &file);

private:
    void applyScheme();
    void translate(const QString &language);

    QApplication &m_application;
    Settings m_settings;
    Profiles m_profiles{Profiles::defaultPath()};
    Secrets m_secrets;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace candela::app
