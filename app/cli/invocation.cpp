#include "cli/invocation.h"

#include "cli/commands.h"
#include "tablename.h"

#include <QRegularExpression>

#include <algorithm>

namespace candela::cli {

using namespace Qt::StringLiterals;

namespace {

const QList<QCommandLineOption> &globalOptions()
{
    static const QList<QCommandLineOption> options = {
        {u"profile"_s, u"A connection that Candela's window has saved, by its name."_s, u"NAME"_s},
        {u"url"_s, u"The database: postgres://, mysql:// or sqlite:. Its password is no part of it."_s, u"URL"_s},
        {u"tables"_s, u"Tables that are called otherwise: user=A,key=B,session=C. An empty session: the site keeps them elsewhere."_s, u"NAMES"_s},
        {u"read-only"_s, u"Change nothing, and be held to it by the server."_s},
        {u"password-stdin"_s, u"The database's password is the first line of standard input."_s},
        {u"json"_s, u"Print one document of JSON."_s},
        {u"help"_s, u"Say how it is called."_s},
    };
    return options;
}

QCommandLineOption versionOption() { return {u"version"_s, u"Say which version this is."_s}; }

// What was typed, where it can be a name of ours: anything else may be a password or a session that slipped into the wrong
// place, which no message repeats.
QString repeated(const QString &typed)
{
    static const QRegularExpression name(u"^[a-z][a-z-]{0,23}$"_s);
    return name.match(typed).hasMatch() ? u' ' + typed : QString();
}

QString wrongOption(const QCommandLineParser &parser)
{
    const auto unknown = parser.unknownOptionNames();
    if (unknown.isEmpty())
        return parser.errorText();
    const auto name = repeated(unknown.front());
    return name.isEmpty() ? u"There is no such option."_s : u"There is no option --%1."_s.arg(name.trimmed());
}

// "  --user ID    Sessions of …", wrapped nowhere: a terminal does that.
QString optionLines(const QList<std::pair<QString, QString>> &options)
{
    qsizetype widest = 0;
    for (const auto &[name, text] : options)
        widest = std::max(widest, name.size());
    QString lines;
    for (const auto &[name, text] : options)
        lines += u"  "_s + name.leftJustified(widest + 2) + text + u'\n';
    return lines;
}

} // namespace

Invocation::Invocation(const QStringList &arguments)
{
    for (auto *parser : {&m_globals, &m_parser})
        parser->setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    m_globals.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    m_globals.addOptions(globalOptions());
    m_globals.addOption(versionOption());
    parse(arguments);
}

void Invocation::complain(const QString &text)
{
    if (m_complaint.isEmpty())
        m_complaint = text;
}

void Invocation::parse(const QStringList &arguments)
{
    if (!m_globals.parse(QStringList{u"candela-cli"_s} + arguments))
        return complain(wrongOption(m_globals));
    takeGlobals(m_globals);
    m_target.passwordFromInput = m_globals.isSet(u"password-stdin"_s);
    auto rest = m_globals.positionalArguments();
    if (m_globals.isSet(u"version"_s)) {
        m_wish = Wish::Version;
        return;
    }
    if (!rest.isEmpty() && rest.front() == u"help") {
        m_wish = Wish::Help;
        rest.removeFirst();
    }
    if (rest.isEmpty()) {
        if (m_wish == Wish::Run)
            complain(u"Name a command."_s);
        return;
    }
    const auto name = rest.takeFirst();
    for (auto &command : commands()) {
        if (command->about().name == name)
            m_command = std::move(command);
    }
    if (!m_command)
        return complain(u"There is no command%1."_s.arg(repeated(name)));
    m_parser.addOptions(m_command->ownOptions());
    // Of the command itself where it has one, such as check-key.
    const auto own = m_command->ownOptions();
    const bool isOwn = std::any_of(own.begin(), own.end(),
        [](const QCommandLineOption &option) { return option.names().contains(u"password-stdin"_s); });
    for (const auto &option : globalOptions()) {
        if (!isOwn || !option.names().contains(u"password-stdin"_s))
            m_parser.addOption(option);
    }
    if (!m_parser.parse(QStringList{name} + rest))
        return complain(wrongOption(m_parser));
    takeGlobals(m_parser);
    if (!isOwn && m_parser.isSet(u"password-stdin"_s))
        m_target.passwordFromInput = true;
    m_arguments = m_parser.positionalArguments();
    if (m_wish == Wish::Help)
        return;
    const auto &about = m_command->about();
    if (m_arguments.size() < about.arguments)
        complain(u"Missing: %1."_s.arg(about.syntax));
    if (m_arguments.size() > about.arguments)
        complain(u"Too many arguments. Quote what has blanks in it."_s);
    complain(m_command->complaint(m_parser));
    if (about.needs != Command::Needs::Nothing && m_target.profile.isEmpty() == m_target.url.isEmpty())
        complain(m_target.url.isEmpty() ? u"Say which database: --profile NAME or --url URL."_s
                                        : u"--profile and --url name two databases."_s);
}

void Invocation::takeGlobals(const QCommandLineParser &parser)
{
    if (parser.isSet(u"help"_s))
        m_wish = Wish::Help;
    m_json = m_json || parser.isSet(u"json"_s);
    m_target.readOnly = m_target.readOnly || parser.isSet(u"read-only"_s);
    if (parser.isSet(u"profile"_s))
        m_target.profile = parser.value(u"profile"_s);
    if (parser.isSet(u"url"_s))
        m_target.url = parser.value(u"url"_s);
    if (parser.isSet(u"tables"_s))
        takeTables(parser.value(u"tables"_s));
}

void Invocation::takeTables(const QString &text)
{
    m_target.namesTables = true;
    for (const auto &part : text.split(u',')) {
        const auto name = part.section(u'=', 0, 0).trimmed();
        const auto table = part.section(u'=', 1).trimmed();
        if (name == u"session" && part.contains(u'=') && table.isEmpty())
            m_target.tables.withoutSessions = true;
        else if (table.isEmpty() || (name != u"user" && name != u"key" && name != u"session"))
            return complain(u"--tables: write user=A,key=B,session=C, or some of it."_s);
        else
            (name == u"user" ? m_target.tables.users : name == u"key" ? m_target.tables.keys : m_target.tables.sessions)
                = app::tableNamed(table);
    }
}

QString Invocation::help() const
{
    QList<std::pair<QString, QString>> lines;
    const auto add = [&](const QList<QCommandLineOption> &options) {
        for (const auto &option : options) {
            const auto value = option.valueName();
            lines.append({u"--"_s + option.names().front() + (value.isEmpty() ? QString() : u' ' + value), option.description()});
        }
    };
    QString text;
    if (m_command) {
        const auto &about = m_command->about();
        text = u"candela-cli %1 %2: %3.\n\n"_s.arg(about.name, about.syntax, about.summary).replace(u" :"_s, u":"_s);
        add(m_command->ownOptions());
        if (!lines.isEmpty())
            text += optionLines(lines) + u'\n';
        text += u"For example:\n  candela-cli %1\n\nOptions of every command: candela-cli --help\n"_s.arg(about.example);
        return text;
    }
    text = u"candela-cli [options] COMMAND [options]: users, keys and sessions of Lucia v2 databases.\n\n"_s;
    for (const auto &command : commands()) {
        const auto &about = command->about();
        lines.append({u"%1 %2"_s.arg(about.name, about.syntax).trimmed(), about.summary});
    }
    text += optionLines(lines) + u'\n';
    lines.clear();
    add(globalOptions() + QList{versionOption()});
    text += optionLines(lines) + u'\n';
    text += u"FILTER is what candela-cli sessions --help lists. More: man candela-cli\n"_s;
    return text;
}

} // namespace candela::cli
