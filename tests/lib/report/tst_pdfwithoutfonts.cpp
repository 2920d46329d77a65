#include "report/pdf.h"

#include "hostilerows.h"

#include <QTest>

using namespace candela::report;
using namespace candela::tests;
using candela::database::Error;

// In a program that cannot draw letters, Qt would end it.
class tst_PdfWithoutFonts : public QObject
{
    Q_OBJECT

private slots:
    void unsupported()
    {
        LimitedDevice device;
        const auto begun = Pdf(device).begin(hostileHeader());
        QVERIFY(!begun);
        QCOMPARE(begun.error().kind, Error::Kind::Unsupported);
        QVERIFY(device.bytes.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_PdfWithoutFonts)
#include "tst_pdfwithoutfonts.moc"
