// Reports on paper: what a printer gets, from the dialog to the page. The printer is Qt's own, whose paper is a PDF.

#include "exportfixture.h"
#include "exporthome.h"
#include "printout.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::tests;

static const OwnHome home;

class TestPrintout : public QObject
{
    Q_OBJECT

    static QString text(const QString &path)
    {
        QProcess reader;
        reader.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
        return reader.waitForFinished() && reader.exitCode() == 0 ? QString::fromUtf8(reader.readAllStandardOutput()) : QString();
    }

    static report::RowPages numbered(int rows)
    {
        return report::RowPages([rows, next = 0]() mutable -> database::Result<std::vector<report::Row>> {
            std::vector<report::Row> some;
            for (int i = 0; i < 100 && next < rows; ++i)
                some.push_back({u"row-%1"_s.arg(next++)});
            return some;
        });
    }

private slots:
    void onPages()
    {
        const QTemporaryDir folder;
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.filePath(u"paper.pdf"_s));
        report::Header header{u"Sessions of shop"_s, {u"name"_s}, {{u"Made"_s, u"today"_s}}};
        auto rows = numbered(250);
        std::atomic<qint64> written = 0;
        const auto printed = app::print(printer, header, rows, written, {});
        QVERIFY(printed);
        QCOMPARE(printed->rows, 250);
        QCOMPARE(written.load(), 250);
        const auto pages = text(folder.filePath(u"paper.pdf"_s)).split(u'\f', Qt::SkipEmptyParts);
        QVERIFY(pages.size() > 1);
        QVERIFY(pages.first().contains(u"Sessions of shop") && pages.first().contains(u"row-0"));
        QVERIFY(pages.last().contains(u"row-249"));
        for (qsizetype i = 0; i < pages.size(); ++i) {
            QVERIFY(pages[i].contains(u"name"));                            // the table's head
            QCOMPARE(pages[i].trimmed().section(u'\n', -1).trimmed(), QString::number(i + 1));
        }
    }

    void stopped()
    {
        const QTemporaryDir folder;
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.filePath(u"paper.pdf"_s));
        std::stop_source stop;
        stop.request_stop();
        auto rows = numbered(250);
        std::atomic<qint64> written = 0;
        const auto printed = app::print(printer, {u"Title"_s, {u"name"_s}, {}}, rows, written, stop.get_token());
        QVERIFY(!printed);
        QCOMPARE(printed.error().kind, database::Error::Kind::Cancelled);
        QCOMPARE(written.load(), 0);
    }

    void nowhere()
    {
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(u"/nowhere/paper.pdf"_s);
        auto rows = numbered(1);
        std::atomic<qint64> written = 0;
        const auto printed = app::print(printer, {u"Title"_s, {u"name"_s}, {}}, rows, written, {});
        QVERIFY(!printed);
        QCOMPARE(printed.error().kind, database::Error::Kind::Other);
    }

    void fromTheDialog()
    {
        ExportFixture fixture(u"sqlite"_s);
        fixture.show({}, auth::SessionCounts{3, 1, 3, 1});
        fixture.click("print");
        auto *chooser = fixture.dialog->findChild<QPrintDialog *>();
        QVERIFY(chooser);
        QTRY_VERIFY(chooser->isVisible());
        chooser->printer()->setOutputFormat(QPrinter::PdfFormat);
        chooser->printer()->setOutputFileName(fixture.path(u"paper.pdf"_s));
        chooser->done(QDialog::Accepted);
        QTRY_VERIFY(!fixture.result().isEmpty());
        QVERIFY2(fixture.result().startsWith(u"8 sessions printed on "_s + fixture.folder.path()), qPrintable(fixture.result()));
        const auto paper = text(fixture.path(u"paper.pdf"_s));
        QVERIFY2(paper.contains(u"Sessions by state") && paper.contains(u"ada@example.com"), qPrintable(paper));
        const auto ada = LuciaFixture::session(u"adaactive"_s, 1);
        QVERIFY(paper.contains(fixture.workspace->fingerprint(ada)) && !paper.contains(ada));
        QCOMPARE(fixture.files(), QStringList(u"paper.pdf"_s));
        QVERIFY(!fixture.find<QPushButton>("openFolder"));
    }

    void notAfterAll()
    {
        ExportFixture fixture(u"sqlite"_s);
        fixture.show();
        fixture.click("print");
        auto *chooser = fixture.dialog->findChild<QPrintDialog *>();
        QTRY_VERIFY(chooser && chooser->isVisible());
        chooser->reject();
        QVERIFY(fixture.find<QPushButton>("export")->isEnabled());
        fixture.click("export");
        QTRY_COMPARE(fixture.result(), u"8 sessions written to "_s + fixture.path());
    }
};

QTEST_MAIN(TestPrintout)
#include "tst_printout.moc"
