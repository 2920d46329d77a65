// What a desktop hears of long work that has ended: over a private bus, on which the test shows the notifications.
#include "notification.h"

#include <QDBusConnection>
#include <QTest>
#include <QWidget>

using namespace candela;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class Desktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList shown;

public slots:
    uint Notify(const QString &program, uint, const QString &, const QString &summary, const QString &body,
        const QStringList &, const QVariantMap &, int)
    {
        shown << program + u'|' + summary + u'|' + body;
        return uint(shown.size());
    }
};

class TestNotification : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::setApplicationName(u"Candela"_s); }

    // Nobody is there to show it: nothing waits, nothing fails.
    void nobodyShowsIt()
    {
        QWidget window;
        app::notify(window, u"Export finished"_s, u"sessions"_s);
    }

    void isShown()
    {
        auto bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
        Desktop desktop;
        QVERIFY(bus.registerObject(u"/org/freedesktop/Notifications"_s, &desktop, QDBusConnection::ExportAllSlots));
        QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
        QWidget window;
        app::notify(window, u"Export finished"_s, u"<b>sessions</b> & more"_s);
        QTRY_COMPARE(desktop.shown, QStringList(u"Candela|Export finished|&lt;b&gt;sessions&lt;/b&gt; &amp; more"_s));
    }

    void isWorthIt()
    {
        QWidget window, other;
        window.show();
        other.show();
        other.activateWindow();
        QTRY_VERIFY(other.isActiveWindow());
        QVERIFY(app::isWorthTelling(2min, window));
        QVERIFY(!app::isWorthTelling(2min - 1ms, window));
        window.activateWindow();
        QTRY_VERIFY(window.isActiveWindow());
        QVERIFY(!app::isWorthTelling(1h, window));
    }
};

QTEST_MAIN(TestNotification)
#include "tst_notification.moc"
