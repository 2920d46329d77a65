// keychaincall read|write|remove|leave PROFILE, keychaincall sign FOLDER: asks the keychain and prints "done", or the
// number of the error's kind. A password to write is read from standard input. `sign` takes the key of reports, with
// the known ones in that folder, and prints its public half. `leave` ends the program while the question is open.
#include "arrival.h"
#include "reportkey.h"
#include "secrets.h"

#include <QCoreApplication>
#include <QTextStream>
#include <QTimer>

using namespace candela;
using namespace Qt::StringLiterals;

template <class T> static void tell(const QFuture<database::Result<T>> &future)
{
    app::onArrival(future, qApp, [](const database::Result<T> &result) {
        QTextStream(stdout) << (result ? u"done"_s : QString::number(int(result.error().kind))) << u'\n';
        QCoreApplication::quit();
    });
}

static void takeReportKey(const QString &folder)
{
    const auto say = [](const QString &text) {
        QTextStream(stdout) << text << u'\n';
        QCoreApplication::quit();
    };
    auto *key = new app::ReportKey(app::Secrets(), app::KnownKeys(folder), qApp);
    QObject::connect(key, &app::ReportKey::found, qApp, [say](const report::SigningKey &found) {
        say(QString::fromLatin1(found.publicKey().bytes().toHex()));
    });
    QObject::connect(key, &app::ReportKey::failed, qApp,
        [say](const database::Error &error) { say(QString::number(int(error.kind))); });
    key->take();
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto act = application.arguments().value(1);
    const auto profile = QUuid::fromString(application.arguments().value(2));
    app::Secrets secrets;
    if (act == u"sign")
        takeReportKey(application.arguments().value(2));
    else if (act == u"write")
        tell(secrets.write(profile, database::Secret(QTextStream(stdin).readAll())));
    else if (act == u"remove")
        tell(secrets.remove(profile));
    else
        tell(secrets.read(profile));
    if (act == u"leave") {
        QTextStream(stdout) << "left\n";
        QTimer::singleShot(300, &application, &QCoreApplication::quit);     // the question is asked by then
    }
    return application.exec();
}
