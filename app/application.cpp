#include "application.h"

#include "installkey.h"
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
}

// The window has to go before the translators that its widgets ask.
Application::~Application() { m_window.reset(); }

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

void Application::applyScheme()
{
    const auto choice = m_settings.scheme();
    static const auto system = look::Theme::systemScheme();     // asked once, before our own palette replaces it
    look::Theme::apply(choice == SchemeChoice::System ? system : choice == SchemeChoice::Dark ? look::Scheme::Dark : look::Scheme::Light);
}

bool Application::start(const QString &demo, const QString &file)
{
    applyScheme();
    const auto key = installKey();
    if (!key) {
        const auto said = sentence(key.error(), key.error().subject);
        QTextStream(stderr) << said.line() << u'\n';
        return false;
    }
    const auto loaded = m_profiles.load();
    m_window = std::make_unique<MainWindow>(m_settings, m_profiles, m_secrets, *key, demo);
    if (!loaded)
        m_window->sayProfiles(loaded.error());
    QObject::connect(m_window.get(), &MainWindow::schemeChosen, m_window.get(), [this] { applyScheme(); });
    QObject::connect(&m_profiles, &Profiles::removed, m_window.get(), [this](const QUuid &id) { m_settings.forget(id); });
    m_window->show();
    if (!file.isEmpty())
        m_window->openFile(file);
    return true;
}

} // namespace candela::app
