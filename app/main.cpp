// Candela: a console for the users, keys and sessions behind a site's log-in.
#include "application.h"
#include "process.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    candela::app::hardenProcess();
    QApplication qt(argc, argv);
    QApplication::setOrganizationName(u"Candela"_s);
    QApplication::setApplicationName(u"Candela"_s);
    QApplication::setApplicationVersion(QStringLiteral(CANDELA_VERSION));
    QApplication::setDesktopFileName(u"org.candela.Candela"_s);

    QCommandLineParser parser;
    parser.setApplicationDescription(u"A console for the users, keys and sessions of Lucia v2 databases."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"sqlite"_s, u"Open this SQLite file at once."_s, u"FILE"_s});
    parser.addOption({u"demo"_s, u"Offer this SQLite file as a demonstration."_s, u"FILE"_s});
    parser.addOption({u"language"_s, u"Speak this language, such as de."_s, u"CODE"_s});
    parser.process(qt);

    candela::app::Application application(qt, parser.value(u"language"_s));
    if (!application.start(parser.value(u"demo"_s), parser.value(u"sqlite"_s)))
        return 1;
    return QApplication::exec();
}
