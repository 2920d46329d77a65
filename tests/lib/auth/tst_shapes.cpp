#include "shapesite.h"
#include "support/fixture/engines.h"
#include "tables.h"

using namespace candela;
using namespace candela::tests;

Q_DECLARE_METATYPE(candela::tests::Shape)

// What is found must not only be named rightly, but work.
class TestShapes : public QObject
{
    Q_OBJECT

private slots:
    void found_data() { shapeRows(shapes()); }
    void found()
    {
        QFETCH(Shape, shape);
        NEED_ENGINE(shape.engine);
        const TestDatabase test(shape.engine);
        const auto connection = test.connect();
        ShapeSite site(*connection, shape);
        site.fill();
        const auto schema = auth::inspect(*connection);
        QCOMPARE(fault(schema), u"none"_s);
        const auto own = shape.engine == u"postgres" ? u"public"_s : test.options().name;
        QCOMPARE(ShapeSite::found(*schema), ShapeSite::expected(shape, own));
        QCOMPARE(site.use(*schema), QString());
    }

    void refused_data() { shapeRows(faultyShapes()); }
    void refused()
    {
        QFETCH(Shape, shape);
        NEED_ENGINE(shape.engine);
        const TestDatabase test(shape.engine);
        const auto connection = test.connect();
        const ShapeSite site(*connection, shape);
        QCOMPARE(plainFault(test, auth::inspect(*connection)), shape.fault);
    }
};

QTEST_GUILESS_MAIN(TestShapes)
#include "tst_shapes.moc"
