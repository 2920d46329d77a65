#include "rightsscript.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

namespace candela::app {

using namespace Qt::StringLiterals;

namespace {

struct Script {
    Q_DECLARE_TR_FUNCTIONS(RightsScript)
};

const sql::Dialect &dialectOf(const database::Options &options) { return database::engine(options.engine)->dialect(); }

// A name may hold a line's end, behind which no comment would be left.
QString comment(QStringView mark, QString text)
{
    for (auto &c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph)
            c = u' ';
    }
    return mark.toString() + u' ' + text;
}

QString inShell(QString text) { return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\''; }

QString dutyText(Duty duty)
{
    return duty == Duty::Viewer ? Script::tr("Viewer: looks at everything, and changes nothing.")
                                : Script::tr("Operator: does everything that Candela can do.");
}

QStringList ofServer(
    const Workspace &workspace, Duty duty, const QString &account, const QList<auth::Grant> &referring)
{
    const auto &schema = workspace.schema();
    const auto &options = workspace.profile().options;
    const auto &dialect = dialectOf(options);
    const auto &known = workspace.facts().account.database;
    const auto database = known.isEmpty() ? options.name : known;
    const auto say = [](const QString &text) { return comment(u"--", text); };
    QStringList lines{say(dutyText(duty)), say(Script::tr("Run this as an administrator of the database %1.").arg(database))};
    const bool hasHosts = options.engine == u"mysql";
    if (hasHosts && account.endsWith(u"@%"))
        lines << say(Script::tr("% is every host: name the one that Candela runs on instead."));
    const auto grants = duty == Duty::Viewer ? auth::viewerGrants(schema) : auth::operatorGrants(schema);
    for (const auto &statement : auth::statements(dialect, grants, account, database))
        lines << statement + u';';
    lines << QString();
    const auto placeholder = Script::tr("<password>", "stands in SQL where a password is to be typed");
    lines << say(hasHosts ? Script::tr("It is locked, and has no password. This lets it in, with a password in place of %1:").arg(placeholder)
                          : Script::tr("It has no password yet. In psql, this asks for one and keeps it out of the server's log:"))
          << say(auth::passwordStatement(dialect, account, placeholder));
    if (duty == Duty::Operator && !referring.isEmpty()) {
        lines << QString() << say(Script::tr("Other tables refer to users. To delete such a user, Candela has to see and remove these rows as well:"));
        for (const auto &grant : referring)
            lines << say(auth::statement(dialect, grant, account) + u';');
    }
    return lines;
}

// Rights to a file are its mode's: whoever may write it may do everything.
QStringList ofFile(const QString &path, Duty duty, const QString &account)
{
    const QFileInfo file(path);
    const auto folder = inShell(file.absolutePath()), name = inShell(file.absoluteFilePath()), who = inShell(account);
    const auto group = inShell(file.group().isEmpty() ? QString::number(file.groupId()) : file.group());
    const auto say = [](const QString &text) { return comment(u"#", text); };
    QStringList lines{say(dutyText(duty)),
        say(Script::tr("A file knows no accounts but the system's: who may read it sees all of it, who may write it can change all of it."))};
    if (duty == Duty::Viewer)
        return lines << u"setfacl -m u:%1:x %2"_s.arg(who, folder) << u"setfacl -m u:%1:r %2"_s.arg(who, name) << QString()
                     << say(Script::tr("Where the site keeps a write-ahead log, these are read as well:"))
                     << say(u"setfacl -m u:%1:r %2-wal %2-shm"_s.arg(who, name));
    return lines << say(Script::tr("The folder hands its group on, so that the site can write what Candela leaves there."))
                 << u"usermod --append --groups %1 %2"_s.arg(group, who) << u"chmod g+rwxs "_s + folder
                 << u"chmod g+rw "_s + name;
}

} // namespace

QString usualAccount(const database::Options &options, Duty duty)
{
    const auto name = duty == Duty::Viewer ? u"candela_viewer"_s : u"candela_operator"_s;
    return options.engine == u"mysql" ? name + u"@%"_s : name;
}

bool acceptsAccount(const database::Options &options, const QString &account)
{
    static const QRegularExpression ofSystem(u"^[a-z_][a-z0-9_-]{0,31}$"_s);
    return options.file.isEmpty() ? auth::acceptsAccount(dialectOf(options), account)
                                  : ofSystem.match(account).hasMatch();
}

QString rightsScript(
    const Workspace &workspace, Duty duty, const QString &account, const QList<auth::Grant> &referring)
{
    const auto &options = workspace.profile().options;
    const auto lines = options.file.isEmpty() ? ofServer(workspace, duty, account, referring)
                                              : ofFile(options.file, duty, account);
    return lines.join(u'\n') + u'\n';
}

} // namespace candela::app
