// The clipboard as an operator's other programs see it.
#include "clipboard.h"

#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using candela::app::Clipboard;
using candela::database::Secret;

class ClipboardTest : public QObject
{
    Q_OBJECT

    static QString content() { return QGuiApplication::clipboard()->text(); }
    static Secret secret() { return Secret(u"Lucia-ünter 22"_s); }

private slots:
    void init() { QGuiApplication::clipboard()->setText(u"before"_s); }

    void secretIsMarkedForClipboardManagers()
    {
        Clipboard clipboard;
        clipboard.copySecret(secret());
        QVERIFY(content() == secret().text());
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s), "secret");
        QCOMPARE(clipboard.remaining(), 30);
    }

    void countsDownAndTakesTheSecretBack()
    {
        Clipboard clipboard(std::chrono::seconds(2));
        QSignalSpy remaining(&clipboard, &Clipboard::remainingChanged);
        clipboard.copySecret(secret());
        QTRY_COMPARE(clipboard.remaining(), 0);
        QVERIFY(content().isEmpty());
        QCOMPARE(remaining, (QList<QVariantList>{{2}, {1}, {0}}));
    }

    void whatAnotherCopiedMeanwhileStays()
    {
        Clipboard clipboard(std::chrono::seconds(1));
        QSignalSpy remaining(&clipboard, &Clipboard::remainingChanged);
        clipboard.copySecret(secret());
        QGuiApplication::clipboard()->setText(u"foreign"_s);
        QTRY_COMPARE(clipboard.remaining(), 0);
        QCOMPARE(content(), u"foreign"_s);
    }

    void secondCopyStartsAnew()
    {
        Clipboard clipboard(std::chrono::seconds(3));
        clipboard.copySecret(secret());
        QTRY_COMPARE(clipboard.remaining(), 1);
        const Secret second(u"another one"_s);
        clipboard.copySecret(second);
        QCOMPARE(clipboard.remaining(), 3);
        QVERIFY(content() == second.text());
    }

    void endOfTheObjectTakesItBack()
    {
        {
            Clipboard clipboard;
            clipboard.copySecret(secret());
        }
        QVERIFY(content().isEmpty());
    }

    void endOfTheProgramTakesItBack()
    {
        Clipboard clipboard;
        clipboard.copySecret(secret());
        // quit() is the only way to be told; the event loop of a test does not end with it.
        QVERIFY(QMetaObject::invokeMethod(qApp, "aboutToQuit", Qt::DirectConnection));
        QVERIFY(content().isEmpty());
    }

    void nothingCopiedNothingCleared()
    {
        {
            Clipboard clipboard;
            clipboard.clear();
        }
        QCOMPARE(content(), u"before"_s);
    }

    void selectionIsClearedToo()
    {
        auto *board = QGuiApplication::clipboard();
        if (!board->supportsSelection())
            QSKIP("this platform has no selection");
        Clipboard clipboard;
        clipboard.copySecret(secret());
        QVERIFY(board->text(QClipboard::Selection) != secret().text());
        board->setText(secret().text(), QClipboard::Selection);
        clipboard.clear();
        QVERIFY(board->text(QClipboard::Selection).isEmpty());
    }
};

QTEST_MAIN(ClipboardTest)
#include "tst_clipboard.moc"
