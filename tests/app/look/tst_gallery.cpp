#include "gallery.h"

#include "look/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace candela::look;
using namespace Qt::StringLiterals;

class TestGallery : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everythingIsSeenAndNamed_data();
    void everythingIsSeenAndNamed();
    void mirrored();
    void largeFont();

private:
    static bool isInteractive(const QWidget *widget);
    static void check(const Gallery &gallery);
    static void save(Gallery &gallery, const QString &name);
};

void TestGallery::initTestCase()
{
    QFont font = QApplication::font();
    if (QFontDatabase::hasFamily(u"Inter"_s)) {
        font.setFamilies({u"Inter"_s});
    }
    font.setPointSizeF(10);
    QApplication::setFont(font);
    QVERIFY(QDir().mkpath(QStringLiteral(CANDELA_SHOTS)));
}

bool TestGallery::isInteractive(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    if (qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent)
        || qobject_cast<const QTabBar *>(parent) || qobject_cast<const QHeaderView *>(widget)
        || qobject_cast<const QTableView *>(parent)) {
        return false; // parts of an input that is named itself
    }
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
        || qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QTabBar *>(widget);
}

void TestGallery::check(const Gallery &gallery)
{
    int interactive = 0;
    const auto widgets = gallery.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible()) {
            continue;
        }
        const QByteArray what = widget->metaObject()->className() + (u' ' + widget->accessibleName()).toUtf8();
        QVERIFY2(!widget->size().isEmpty() || !widget->childrenRegion().isEmpty() || widget->layout(), what);
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            QVERIFY2(label->textFormat() == Qt::PlainText, what);
        }
        if (!isInteractive(widget)) {
            continue;
        }
        ++interactive;
        QVERIFY2(!widget->size().isEmpty(), what);
        QVERIFY2(gallery.rect().contains(QRect(widget->mapTo(&gallery, QPoint()), widget->size())), what);
        if (!qobject_cast<const QLineEdit *>(widget->parentWidget())) { // whose buttons have a size of its own making
            QVERIFY2(widget->width() >= widget->minimumSizeHint().width(), what);
        }
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(spoken, what);
        QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(), what);
        if (const auto *button = qobject_cast<const QToolButton *>(widget); button && button->text().isEmpty()) {
            QVERIFY2(!spoken->text(QAccessible::Description).isEmpty(), what);
        }
    }
    QVERIFY2(interactive > 40, QByteArray::number(interactive));
}

void TestGallery::save(Gallery &gallery, const QString &name)
{
    QVERIFY(gallery.grab().save(u"%1/%2"_s.arg(QStringLiteral(CANDELA_SHOTS), name)));
}

void TestGallery::everythingIsSeenAndNamed_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<QString>("picture");
    QTest::newRow("light") << static_cast<int>(Scheme::Light) << u"look-gallery-light.png"_s;
    QTest::newRow("dark") << static_cast<int>(Scheme::Dark) << u"look-gallery-dark.png"_s;
    QTest::newRow("high contrast light") << static_cast<int>(Scheme::HighContrastLight)
                                         << u"look-gallery-contrast-light.png"_s;
    QTest::newRow("high contrast dark") << static_cast<int>(Scheme::HighContrastDark)
                                        << u"look-gallery-contrast-dark.png"_s;
}

void TestGallery::everythingIsSeenAndNamed()
{
    QFETCH(int, scheme);
    QFETCH(QString, picture);
    Theme::apply(static_cast<Scheme>(scheme));
    Gallery gallery;
    gallery.resize(1280, 1500);
    gallery.show();
    QVERIFY(QTest::qWaitForWindowExposed(&gallery));
    check(gallery);
    save(gallery, picture);
}

void TestGallery::mirrored()
{
    Theme::apply(Scheme::Light);
    Gallery gallery;
    gallery.setLayoutDirection(Qt::RightToLeft);
    gallery.resize(1280, 1500);
    gallery.show();
    QVERIFY(QTest::qWaitForWindowExposed(&gallery));
    check(gallery);
    save(gallery, u"look-gallery-mirrored.png"_s);
}

void TestGallery::largeFont()
{
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 1.5);
    QApplication::setFont(large);
    Theme::apply(Scheme::Light);
    {
        Gallery gallery;
        gallery.resize(1920, 2300);
        gallery.show();
        QVERIFY(QTest::qWaitForWindowExposed(&gallery));
        check(gallery);
        save(gallery, u"look-gallery-large.png"_s);
    }
    QApplication::setFont(before);
}

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
