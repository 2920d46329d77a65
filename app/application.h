// The composition root: makes what the program consists of, and joins it.
#pragma once

#include "look/systemscheme.h"
#include "mainwindow.h"
#include "profiles.h"
#include "secrets.h"
#include "settings.h"

#include <QPointer>

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
    // One more, with the same settings and connections; it owns itself, and the program ends with the last.
    MainWindow *openWindow();
    void followSettings();
    look::Scheme scheme() const;
    void applyScheme();
    void translate(const QString &language);

    QApplication &m_application;
    look::SystemScheme m_system;
    Settings m_settings;
    Profiles m_profiles{Profiles::defaultPath()};
    Secrets m_secrets;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
    QByteArray m_installKey;
    QString m_demo;
    QList<QPointer<MainWindow>> m_windows;      // null: closed
};

} // namespace candela::app
