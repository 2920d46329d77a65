// Reports as a real spreadsheet opens them: LibreOffice, where it is installed, reads each and writes down what it sees.
#include "csvparser.h"
#include "hostilerows.h"
#include "report/csv.h"
#include "report/xlsx.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace candela;
using namespace candela::tests;

class TestSpreadsheet : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    // What stands in the cells of the last sheet, formulas worked out.
    std::optional<QList<QByteArrayList>> opened(const QString &suffix, const QByteArray &bytes) const
    {
        const auto path = m_folder.filePath(u"report."_s + suffix), out = m_folder.filePath(u"out"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            return {};
        file.close();
        QDir(out).removeRecursively();
        QProcess office;
        QStringList arguments{u"-env:UserInstallation=file://"_s + m_folder.filePath(u"profile"_s), u"--headless"_s,
            u"--norestore"_s, u"--convert-to"_s,
            u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"_s, u"--outdir"_s, out};
        if (suffix == u"csv")
            arguments << u"--infilter=CSV:44,34,76,1,,0,false,true"_s;
        office.start(u"soffice"_s, arguments << path);
        if (!office.waitForFinished(100'000) || office.exitCode() != 0)
            return {};
        const auto sheets = QDir(out).entryInfoList(QDir::Files, QDir::Time | QDir::Reversed);
        QFile sheet(sheets.isEmpty() ? QString() : sheets.last().filePath());
        for (const auto &each : sheets) {
            if (each.fileName().contains(u"Rows"))
                sheet.setFileName(each.filePath());
        }
        if (!sheet.open(QIODevice::ReadOnly))
            return {};
        auto text = sheet.readAll();
        text.replace("\r\n", "\n").replace("\n", "\r\n");
        return parseCsv(text);
    }

    static QList<report::Row> rows()
    {
        QList<report::Row> all;
        for (const auto &formula : {u"=1+1"_s, u"+1+1"_s, u"-1+1"_s, u"@SUM(1;1)"_s, u"\uFF1D1+1"_s, u" =1+1"_s, u"=HYPERLINK(\"http://a\")"_s,
                 u"=cmd|' /C calc'!A0"_s})
            all.append({formula, 7, u"\u00fcmlaut \U0001F600"_s});
        for (int i = 0; i < 3000; ++i)
            all.append({u"row %1"_s.arg(i), i, u"a, \"quoted\" text"_s});
        return all;
    }

    static report::Header header()
    {
        report::Header header{u"Report"_s, {u"text"_s, u"number"_s, u"more"_s}, {}};
        header.words.rows = u"Rows"_s;
        return header;
    }

    void compare(const QString &suffix, const QByteArray &bytes)
    {
        if (QStandardPaths::findExecutable(u"soffice"_s).isEmpty())
            QSKIP("LibreOffice is not installed");
        const auto seen = opened(suffix, bytes);
        QVERIFY(seen);
        const auto expected = rows();
        QCOMPARE(seen->size(), expected.size() + 1);
        QCOMPARE(seen->first(), (QByteArrayList{"text", "number", "more"}));
        for (qsizetype i = 0; i < expected.size(); ++i) {
            const auto &row = seen->at(i + 1);
            auto text = expected[i][0].toString();
            if (suffix == u"csv" && i < 8)
                text.prepend(u'\'');        // what keeps a spreadsheet from working it out
            QCOMPARE(QString::fromUtf8(row.at(0)), text);
            QCOMPARE(row.at(1).toInt(), expected[i][1].toInt());
            QCOMPARE(QString::fromUtf8(row.at(2)), expected[i][2].toString());
        }
    }

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void workbook() { compare(u"xlsx"_s, bytesOf<report::Xlsx>(header(), rows())); }
    void commas() { compare(u"csv"_s, bytesOf<report::Csv>(header(), rows())); }

    // The test is one: LibreOffice does work out what is not protected.
    void unprotected()
    {
        if (QStandardPaths::findExecutable(u"soffice"_s).isEmpty())
            QSKIP("LibreOffice is not installed");
        LimitedDevice device;
        const auto raw = written(report::Csv(device, report::Csv::Text::Raw), device, header(), rows());
        const auto seen = opened(u"csv"_s, raw);
        QVERIFY(seen);
        QCOMPARE(seen->at(1).at(0), "2");
    }
};

QTEST_GUILESS_MAIN(TestSpreadsheet)
#include "tst_spreadsheet.moc"
