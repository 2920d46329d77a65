#include "application.h"

#include "installkey.h"
#include "layouts.h"
#include "look/theme.h"
#include "wording.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTextStream>
#include <QTranslator>

namespace candela::app {

using namespace Qt::StringLiterals;

Application::Application(QApplication &application, const QString &language) : m_application(application)
{
    translate(language.isEmpty() ? m_settings.language() : language);
    QObject::connect(&m_system, &look::SystemScheme::changed, &m_system, [this] { applyScheme(); });
}

// The windows have to go before the translators that their widgets ask.
Application::~Application() { qDeleteAll(std::exchange(m_windows, {})); }

void Application::translate(const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    const std::pair<QString, QString> sources[] = {{u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)}, {u"app"_s, u":/i18n"_s}};
    for (const auto &[name, folder] : sources) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(locale, name, u"_"_s, folder)) {
            m_application.installTranslator(translator.get());
            m_translators.push_back(std::move(translator));
        }
    }
}

look::Scheme Application::scheme() const
{
    switch (m_settings.scheme()) {
    case SchemeChoice::System: break;
    case SchemeChoice::Light: return look::Scheme::Light;
    case SchemeChoice::Dark: return look::Scheme::Dark;
    case SchemeChoice::ContrastLight: return look::Scheme::HighContrastLight;
    case SchemeChoice::ContrastDark: return look::Scheme::HighContrastDark;
    }
    return m_system.scheme();
}

void Application::applyScheme() { look::Theme::apply(scheme()); }

bool Application::start(const QString &demo, const QString &file)
{
    applyScheme();
    const auto key = installKey();
    if (!key) {
        const auto said = sentence(key.error(), key.error().subject);
        QTextStream(stderr) << said.line() << u'\n';
        return false;
    }
    m_installKey = *key;
    m_demo = demo;
    const auto loaded = m_profiles.load();
    QObject::connect(&m_profiles, &Profiles::removed, &m_profiles, [this](const QUuid &id) { m_settings.forget(id); });
    auto *window = openWindow();
    if (!loaded)
        window->sayProfiles(loaded.error());
    if (!file.isEmpty())
        window->openFile(file);
    return true;
}

MainWindow *Application::openWindow()
{
    m_windows.removeAll(nullptr);
    auto *window = new MainWindow(m_settings, m_profiles, m_secrets, m_installKey, m_demo);
    window->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_windows.isEmpty() && !window->testAttribute(Qt::WA_Moved))
        window->move(m_windows.last()->pos());
    stepAside(*window);
    m_windows.append(window);
    QObject::connect(window, &MainWindow::newWindowRequested, window, [this] { openWindow(); });
    QObject::connect(window, &MainWindow::keysChosen, window, [this] { followSettings(); });
    QObject::connect(window, &MainWindow::schemeChosen, window, [this] {
        applyScheme();
        followSettings();
    });
    window->show();
    return window;
}

void Application::followSettings()
{
    for (const auto &window : m_windows) {
        if (window)
            window->followSettings();
    }
}

} // namespace candela::app
