// Layouts of pages as values, as texts, and in the file of settings: what is kept, what never is, and what damage does.
#include "pagelayout.h"
#include "profile.h"
#include "settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace candela;
using namespace candela::app;
using namespace Qt::StringLiterals;

static PageLayout someLayout()
{
    PageLayout layout;
    layout.names = QStringList{u"0"_s, u"1"_s, u"attribute email"_s};
    layout.columns = {{{120, true}, {0, true}, {90, false}}, {2, 0, 1}};
    layout.sortColumn = 1;
    layout.sortOrder = Qt::DescendingOrder;
    layout.detailWidth = 404;
    layout.isDetailVisible = true;
    layout.userId = u"8f14e45f-ceea-4e7a-9d2b-0f1c2d3e4f50"_s;             // as long as a token
    layout.filters = {{u"search"_s, u"Mara & \"Hugo\", ü"_s}, {u"states"_s, QVariantList{u"active"_s, u"idle"_s}}, {u"exact"_s, true}};
    return layout;
}

class TestPageLayout : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void isATextAndBack();
    void keepsNoTokens();
    void takesOutTokensOfAnotherHand();
    void ignoresDamage_data();
    void ignoresDamage();
    void boundsWhatItReads();
    void followsItsColumns();
    void idsOfPlaces();
    void isKeptByConnectionAndPage();
    void isForgotten();
    void zonesAreKept();

private:
    QString file() const { return m_folder->filePath(u"Candela/Candela.conf"_s); }
    QByteArray contents() const
    {
        QFile opened(file());
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPageLayout::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
}

void TestPageLayout::isATextAndBack()
{
    QCOMPARE(PageLayout::fromText(someLayout().toText()), someLayout());
    QCOMPARE(PageLayout::fromText(PageLayout().toText()), PageLayout());
    QCOMPARE(PageLayout::fromText({}), PageLayout());
    QVERIFY(!someLayout().toText().contains('\n'));
}

void TestPageLayout::keepsNoTokens()
{
    const QString token(40, u'k');
    auto layout = someLayout();
    layout.filters = {{u"search"_s, token}, {u"list"_s, QStringList{u"idle"_s, u"Bearer "_s + token}},
        {u"deep"_s, QVariantMap{{u"text"_s, u"auth_session="_s + token}, {u"number"_s, 7}}}, {u"bytes"_s, token.toUtf8()}};
    QVERIFY(!layout.toText().contains(token.toUtf8()));
    const QVariantMap left{{u"list"_s, QVariantList{u"idle"_s}}, {u"deep"_s, QVariantMap{{u"number"_s, 7}}}};
    QCOMPARE(PageLayout::fromText(layout.toText()).filters, left);
    Settings settings;
    settings.setLayout(QUuid::createUuid(), u"sessions"_s, layout);
    QVERIFY(settings.save());
    QVERIFY(contents().contains("idle"));
    QVERIFY(!contents().contains(token.toUtf8()));
}

void TestPageLayout::takesOutTokensOfAnotherHand()
{
    const auto layout = PageLayout::fromText(R"({"filters":{"search":"kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk","user":"ada"}})");
    QCOMPARE(layout.filters, QVariantMap({{u"user"_s, u"ada"_s}}));
}

void TestPageLayout::ignoresDamage_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no JSON") << QByteArray("widths=3");
    QTest::newRow("cut") << someLayout().toText().chopped(1);
    QTest::newRow("another kind") << QByteArray("[1,2,3]");
    QTest::newRow("other kinds inside")
        << QByteArray(R"({"widths":"wide","off":7,"order":{"a":1},"sort":"id","descending":1,"width":true,"detail":"no","filters":[1]})");
    QTest::newRow("too long") << QByteArray(R"({"sort":3,"x":")") + QByteArray(70'000, 'x') + R"("})";
    QTest::newRow("bytes") << QByteArray("\x00\xff\xfe{", 4);
}

void TestPageLayout::ignoresDamage()
{
    QFETCH(QByteArray, text);
    QCOMPARE(PageLayout::fromText(text), PageLayout());
}

void TestPageLayout::boundsWhatItReads()
{
    const auto layout = PageLayout::fromText(
        R"({"widths":[100,-5,1e12,"x"],"off":[1,9,-1,1.5],"order":[3,-1,0,1e9],"sort":-77,"width":1e9,"detail":true})");
    QCOMPARE(layout.columns.columns.size(), 4);
    QCOMPARE(layout.columns.columns[0].width, 100);
    QCOMPARE(layout.columns.columns[1].width, 0);
    QVERIFY(!layout.columns.columns[1].wanted && layout.columns.columns[0].wanted);
    QCOMPARE(layout.columns.order, QList<int>({3, 0}));
    QCOMPARE(layout.sortColumn, -1);
    QVERIFY(layout.detailWidth > 0 && layout.detailWidth < 1'000'000);
    QVERIFY(layout.isDetailVisible);
    QByteArray many("{\"widths\":[0");
    for (int i = 0; i < 5000; ++i)
        many += ",50";
    QCOMPARE(PageLayout::fromText(many + "]}").columns.columns.size(), 200);
    QCOMPARE(PageLayout::fromText(R"({"widths":[1,2],"names":["a","b","c",4]})").names, QStringList({u"a"_s, u"b"_s}));
    // As many as are read back are written, so that a table of many does not cost the rest of its layout.
    PageLayout wide;
    for (int i = 0; i < 5000; ++i) {
        wide.names << u"attribute of a table that has very many of them: "_s + QString::number(i);
        wide.columns.columns << look::ColumnsState::Column{50, true};
        wide.columns.order << i;
    }
    wide.detailWidth = 404;
    const auto read = PageLayout::fromText(wide.toText());
    QCOMPARE(read.detailWidth, 404);
    QCOMPARE(read.names, wide.names.mid(0, 200));
}

// A site adds an attribute before others, and removes one.
void TestPageLayout::followsItsColumns()
{
    const look::ColumnsState given{{{1, true}, {2, true}, {3, false}, {4, true}}, {0, 1, 2, 3}};
    const QStringList now{u"0"_s, u"1"_s, u"attribute age"_s, u"attribute email"_s};
    auto layout = someLayout();
    layout.sortColumn = 2;
    const auto moved = layout.movedTo(now, given);
    QCOMPARE(moved.names, now);
    QCOMPARE(moved.columns.columns, (QList<look::ColumnsState::Column>{{120, true}, {0, true}, {3, false}, {90, false}}));
    QCOMPARE(moved.columns.order, QList<int>({3, 0, 1}));
    QCOMPARE(moved.sortColumn, 3);
    QCOMPARE(moved.sortOrder, layout.sortOrder);
    QCOMPARE(moved.filters, layout.filters);
    // Without the one that it is sorted by the page has its own order.
    const auto less = layout.movedTo({u"0"_s, u"1"_s}, given);
    QCOMPARE(less.columns.order, QList<int>({0, 1}));
    QCOMPARE(less.sortColumn, -1);
    QCOMPARE(someLayout().movedTo(someLayout().names, given), someLayout());
    // One of before names were kept says what it says.
    auto old = someLayout();
    old.names.clear();
    auto expected = old;
    expected.names = now;
    QCOMPARE(old.movedTo(now, given), expected);
}

void TestPageLayout::idsOfPlaces()
{
    Profile saved;
    saved.id = QUuid::createUuid();
    QCOMPARE(layoutId(saved), saved.id);
    Profile one;
    one.options.engine = u"sqlite"_s;
    one.options.file = QDir::current().absoluteFilePath(u"shop.db"_s);
    auto same = one;
    same.options.file = u"./other/../shop.db"_s;
    same.name = u"another name"_s;
    QVERIFY(!layoutId(one).isNull());
    QCOMPARE(layoutId(one).version(), QUuid::Sha1);
    QCOMPARE(layoutId(same), layoutId(one));
    auto other = one;
    other.options.file = u"/elsewhere/shop.db"_s;
    QVERIFY(layoutId(other) != layoutId(one));
    Profile server;
    server.options.engine = u"postgres"_s;
    server.options.host = u"db-1"_s;
    server.options.name = u"auth"_s;
    server.options.password = candela::database::Secret(u"hunter2"_s);
    auto database = server;
    database.options.name = u"shop"_s;
    QVERIFY(layoutId(server) != layoutId(database));
    database = server;
    database.options.password = {};
    QCOMPARE(layoutId(server), layoutId(database));
}

void TestPageLayout::isKeptByConnectionAndPage()
{
    const auto shop = QUuid::createUuid(), blog = QUuid::createUuid();
    {
        Settings settings;
        QCOMPARE(settings.layout(shop, u"sessions"_s), PageLayout());
        settings.setLayout(shop, u"sessions"_s, someLayout());
        QVERIFY(settings.save());
    }
    Settings settings;
    QCOMPARE(settings.layout(shop, u"sessions"_s), someLayout());
    QCOMPARE(settings.layout(shop, u"users"_s), PageLayout());
    QCOMPARE(settings.layout(blog, u"sessions"_s), PageLayout());
    QVERIFY(!(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestPageLayout::isForgotten()
{
    const auto shop = QUuid::createUuid(), blog = QUuid::createUuid();
    Settings settings;
    for (const auto &connection : {shop, blog}) {
        for (const auto &page : {u"sessions"_s, u"users"_s})
            settings.setLayout(connection, page, someLayout());
        settings.setZone(connection, "Europe/Oslo");
    }
    settings.removeLayout(shop, u"users"_s);
    QCOMPARE(settings.layout(shop, u"users"_s), PageLayout());
    QCOMPARE(settings.layout(shop, u"sessions"_s), someLayout());
    settings.forget(shop);
    QVERIFY(settings.save());
    QVERIFY(!contents().contains(shop.toByteArray(QUuid::WithoutBraces)));
    QCOMPARE(settings.layout(shop, u"sessions"_s), PageLayout());
    QCOMPARE(settings.layout(blog, u"sessions"_s), someLayout());
    QCOMPARE(settings.zone(blog), QByteArray("Europe/Oslo"));
}

void TestPageLayout::zonesAreKept()
{
    const auto shop = QUuid::createUuid();
    Settings settings;
    QVERIFY(settings.zone(shop).isEmpty());
    QVERIFY(settings.lastZone().isEmpty());
    settings.setZone(shop, "America/Argentina/Buenos_Aires");
    settings.setLastZone("Asia/Kathmandu");
    QVERIFY(settings.save());
    QCOMPARE(Settings().zone(shop), QByteArray("America/Argentina/Buenos_Aires"));
    QCOMPARE(Settings().lastZone(), QByteArray("Asia/Kathmandu"));
}

QTEST_GUILESS_MAIN(TestPageLayout)
#include "tst_pagelayout.moc"
