#include "look/chip.h"
#include "look/colours.h"
#include "look/ground.h"
#include "look/icons.h"
#include "look/iconlabel.h"
#include "look/statepill.h"
#include "look/style.h"
#include "look/textlabel.h"
#include "look/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>

using namespace candela::look;
using namespace Qt::StringLiterals;

namespace {

struct Demand {
    Role above;
    Role below;
    double ratio;
};

constexpr double text = 4.5; // WCAG 2.1, 1.4.3
constexpr double part = 3.0; // WCAG 2.1, 1.4.11

constexpr Demand demands[] = {
    {Role::Text, Role::Window, text},
    {Role::Text, Role::Surface, text},
    {Role::Text, Role::Sidebar, text},
    {Role::Text, Role::Raised, text},
    {Role::Text, Role::Hover, text},
    {Role::Text, Role::Pressed, text},
    {Role::Text, Role::SelectionFill, text},
    {Role::Text, Role::InfoFill, text},
    {Role::Text, Role::OkFill, text},
    {Role::Text, Role::WarningFill, text},
    {Role::Text, Role::DangerFill, text},
    {Role::TextSecondary, Role::Window, text},
    {Role::TextSecondary, Role::Surface, text},
    {Role::TextSecondary, Role::Sidebar, text},
    {Role::TextSecondary, Role::Raised, text},
    {Role::TextSecondary, Role::Hover, text},
    {Role::TextSecondary, Role::Pressed, text},
    {Role::TextSecondary, Role::SelectionFill, text},
    {Role::Accent, Role::Surface, text},
    {Role::Accent, Role::Window, text},
    {Role::Accent, Role::Raised, text},
    {Role::Accent, Role::SelectionFill, text},
    {Role::OnAccent, Role::AccentFill, text},
    {Role::Active, Role::ActiveFill, text},
    {Role::Active, Role::Surface, text},
    {Role::Idle, Role::IdleFill, text},
    {Role::Idle, Role::Surface, text},
    {Role::Dead, Role::DeadFill, text},
    {Role::Dead, Role::Surface, text},
    {Role::Info, Role::InfoFill, text},
    {Role::Info, Role::Surface, text},
    {Role::Ok, Role::OkFill, text},
    {Role::Ok, Role::Surface, text},
    {Role::Ok, Role::Raised, text},
    {Role::Warning, Role::WarningFill, text},
    {Role::Warning, Role::Surface, text},
    {Role::Warning, Role::Sidebar, text},
    {Role::Danger, Role::DangerFill, text},
    {Role::Danger, Role::Surface, text},
    {Role::Danger, Role::Raised, text},
    {Role::Danger, Role::Sidebar, text},
    {Role::Danger, Role::SelectionFill, text},
    {Role::OnDanger, Role::DangerButton, text},
    {Role::OnEnv, Role::EnvProduction, text},
    {Role::OnEnv, Role::EnvStaging, text},
    {Role::OnEnv, Role::EnvDevelopment, text},
    {Role::OnEnv, Role::EnvNone, text},
    {Role::Focus, Role::Surface, part},
    {Role::Focus, Role::Window, part},
    {Role::Focus, Role::Sidebar, part},
    {Role::Focus, Role::SelectionFill, part},
    {Role::ControlBorder, Role::Surface, part},
    {Role::ControlBorder, Role::Window, part},
    {Role::Accent, Role::Pressed, part},
    {Role::AccentFill, Role::Surface, part},
    {Role::Active, Role::Pressed, part},
    {Role::Idle, Role::Pressed, part},
    {Role::Danger, Role::Pressed, part},
    {Role::AccentFill, Role::Window, part},
    {Role::EnvProduction, Role::Sidebar, part},
    {Role::EnvStaging, Role::Sidebar, part},
    {Role::EnvDevelopment, Role::Sidebar, part},
    {Role::EnvNone, Role::Sidebar, part},
    {Role::Chart1, Role::Surface, part},
    {Role::Chart2, Role::Surface, part},
    {Role::Chart3, Role::Surface, part},
    {Role::Chart4, Role::Surface, part},
};

bool hasPixel(const QImage &image, const QColor &colour)
{
    const QImage pixels = image.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < pixels.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(pixels.constScanLine(y));
        if (std::find(line, line + pixels.width(), colour.rgb()) != line + pixels.width()) {
            return true;
        }
    }
    return false;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void lightWithoutItsStyle();
    void contrast_data();
    void contrast();
    void contrastOfBlackAndWhite();
    void switchesLive_data();
    void switchesLive();
    void fontFollowsApplication();
    void fixedFontHasNoProportions();
    void labelHugsLeadingEdge();
    void iconsAreFound_data();
    void iconsAreFound();
};

// Runs first: no style of ours has been installed yet.
void TestTheme::lightWithoutItsStyle()
{
    QVERIFY(!qobject_cast<CandelaStyle *>(QApplication::style()));
    QCOMPARE(Theme::scheme(), Scheme::Light);
    QCOMPARE(Theme::color(Role::Text), Colours::value(Role::Text, Scheme::Light));
}

void TestTheme::contrast_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<int>("above");
    QTest::addColumn<int>("below");
    QTest::addColumn<double>("least");
    constexpr const char *schemes[] = {"light", "dark", "high contrast light", "high contrast dark"};
    for (int scheme = 0; scheme < SchemeCount; ++scheme) {
        for (const Demand &demand : demands) {
            QTest::addRow("%s on %s, %s", Colours::name(demand.above), Colours::name(demand.below), schemes[scheme])
                << scheme << static_cast<int>(demand.above) << static_cast<int>(demand.below) << demand.ratio;
        }
    }
}

void TestTheme::contrast()
{
    QFETCH(int, scheme);
    QFETCH(int, above);
    QFETCH(int, below);
    QFETCH(double, least);
    const auto value
        = [scheme](int role) { return Colours::value(static_cast<Role>(role), static_cast<Scheme>(scheme)); };
    const double ratio = Colours::contrast(value(above), value(below));
    QVERIFY2(ratio >= least, qPrintable(u"%1, needs %2"_s.arg(ratio).arg(least)));
}

void TestTheme::contrastOfBlackAndWhite()
{
    QCOMPARE(Colours::contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(Colours::contrast(Qt::white, Qt::white), 1.0);
}

void TestTheme::switchesLive_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    for (int from = 0; from < SchemeCount; ++from) {
        QTest::addRow("%d to the next", from) << from << (from + 1) % SchemeCount;
    }
}

void TestTheme::switchesLive()
{
    QFETCH(int, from);
    QFETCH(int, to);
    Theme::apply(static_cast<Scheme>(from));
    QWidget window;
    QVBoxLayout column(&window);
    auto *ground = new Ground(Role::Sidebar);
    auto *label = new TextLabel(u"████"_s, Type::Title, Role::Danger);
    auto *pill = new StatePill(SessionState::Idle);
    auto *field = new QLineEdit(u"████"_s);
    auto *icon = new IconLabel(u"stop"_s, Role::Accent, 64);
    ground->setFixedHeight(20);
    for (QWidget *widget : std::initializer_list<QWidget *>{ground, label, pill, field, icon}) {
        column.addWidget(widget);
    }
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));

    for (const int scheme : {from, to}) {
        if (scheme == to) {
            Theme::apply(static_cast<Scheme>(to));
        }
        const auto now = [scheme](Role role) { return Colours::value(role, static_cast<Scheme>(scheme)); };
        QCOMPARE(static_cast<int>(Theme::scheme()), scheme);
        QTRY_VERIFY(hasPixel(window.grab().toImage(), now(Role::Window)));
        QTRY_VERIFY(hasPixel(ground->grab().toImage(), now(Role::Sidebar)));
        QTRY_VERIFY(hasPixel(label->grab().toImage(), now(Role::Danger)));
        QTRY_VERIFY(hasPixel(pill->grab().toImage(), now(Role::IdleFill)));
        QTRY_VERIFY(hasPixel(field->grab().toImage(), now(Role::Surface)));
        QTRY_VERIFY(hasPixel(field->grab().toImage(), now(Role::Text)));
        QTRY_VERIFY(hasPixel(icon->grab().toImage(), now(Role::Accent)));
    }
}

void TestTheme::fontFollowsApplication()
{
    Theme::apply(Scheme::Light);
    const QFont before = QApplication::font();
    TextLabel label(u"Sessions"_s, Type::Title);
    label.show();
    const int height = label.sizeHint().height();
    const int width = Theme::scaled(100);
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(large);
    QTRY_COMPARE(label.font().pointSizeF(), Theme::font(Type::Title).pointSizeF());
    QVERIFY(label.sizeHint().height() > height);
    QVERIFY(Theme::scaled(100) > width);
    QApplication::setFont(before);
    QTRY_COMPARE(label.sizeHint().height(), height);
}

void TestTheme::fixedFontHasNoProportions()
{
    const QFontMetricsF metrics(Theme::font(Type::Mono));
    QCOMPARE(metrics.horizontalAdvance(u"iiii"_s), metrics.horizontalAdvance(u"MMMM"_s));
    QCOMPARE(metrics.horizontalAdvance(u"->"_s), metrics.horizontalAdvance(u"- "_s)); // no ligature
}

void TestTheme::labelHugsLeadingEdge()
{
    TextLabel label(u"Latin words"_s);
    QVERIFY(label.alignment() & Qt::AlignLeft);
    label.setLayoutDirection(Qt::RightToLeft);
    QVERIFY(label.alignment() & Qt::AlignRight);
    label.setAlignment(Qt::AlignRight);
    QVERIFY(label.alignment() & Qt::AlignLeft);
}

void TestTheme::iconsAreFound_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("information") << static_cast<int>(Kind::Info);
    QTest::newRow("success") << static_cast<int>(Kind::Ok);
    QTest::newRow("warning") << static_cast<int>(Kind::Warning);
    QTest::newRow("error") << static_cast<int>(Kind::Error);
}

void TestTheme::iconsAreFound()
{
    QFETCH(int, kind);
    Theme::apply(Scheme::Dark);
    const Role role = Icons::roleOf(static_cast<Kind>(kind));
    const QIcon icon = Icons::get(Icons::nameOf(static_cast<Kind>(kind)), role);
    QTRY_VERIFY(hasPixel(icon.pixmap(64, 64).toImage(), Theme::color(role)));
    QTRY_VERIFY(hasPixel(icon.pixmap(QSize(64, 64), QIcon::Disabled).toImage(), Theme::color(Role::TextDisabled)));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
