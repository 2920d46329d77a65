#include "notification.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QWidget>

namespace candela::app {

using namespace Qt::StringLiterals;

bool isWorthTelling(std::chrono::milliseconds took, const QWidget &window)
{
    return took >= std::chrono::minutes(2) && !window.isActiveWindow();
}

// The body is markup there.
void notify(QWidget &window, const QString &summary, const QString &body)
{
    QApplication::alert(&window);
    auto call = QDBusMessage::createMethodCall(u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
        u"org.freedesktop.Notifications"_s, u"Notify"_s);
    call << QCoreApplication::applicationName() << 0U << u"org.candela.Candela"_s << summary << body.toHtmlEscaped()
         << QStringList() << QVariantMap{{u"desktop-entry"_s, u"org.candela.Candela"_s}} << -1;
    call.setAutoStartService(false);
    QDBusConnection::sessionBus().call(call, QDBus::NoBlock);
}

} // namespace candela::app
