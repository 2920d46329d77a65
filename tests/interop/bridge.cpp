// bridge URL [--tables user=…,key=…,session=…]: our library behind lines of JSON, for other programs' tests.
//     {"id":1,"method":"getUser","args":["u"]}  →  {"id":1,"result":{"id":"u", …}}  or  {"id":1,"error":"CONSTRAINT"}
// An error is Lucia's own name for it or, in one word, the kind of what went wrong; never what the server said. Ends
// with 0 when its input does, with 1 where it cannot open the database or knows no Lucia in it, with 2 at such
// arguments.
#include "adaptercalls.h"
#include "bridgearguments.h"
#include "consolecalls.h"
#include "sitecalls.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::tests;
using database::Error;

namespace {

QString wordFor(Error::Kind kind)
{
    using Kind = Error::Kind;
    static const QHash<Kind, QString> words = {{Kind::Unreachable, u"UNREACHABLE"_s}, {Kind::Refused, u"REFUSED"_s},
        {Kind::Insecure, u"INSECURE"_s}, {Kind::Missing, u"MISSING"_s}, {Kind::NotADatabase, u"NOT_A_DATABASE"_s},
        {Kind::Schema, u"SCHEMA"_s}, {Kind::Denied, u"DENIED"_s}, {Kind::ReadOnly, u"READ_ONLY"_s},
        {Kind::Constraint, u"CONSTRAINT"_s}, {Kind::Conflict, u"CONFLICT"_s}, {Kind::Busy, u"BUSY"_s},
        {Kind::Cancelled, u"CANCELLED"_s}, {Kind::Lost, u"LOST"_s}, {Kind::Unknown, u"UNKNOWN"_s},
        {Kind::Unwritable, u"UNWRITABLE"_s}, {Kind::Full, u"FULL"_s}, {Kind::Corrupt, u"CORRUPT"_s},
        {Kind::Input, u"INPUT"_s}, {Kind::Unsupported, u"UNSUPPORTED"_s}};
    return words.value(kind, u"OTHER"_s);
}

QString wordFor(const auth::LuciaError &error)
{
    const auto name = auth::code(error.kind);
    return name.isEmpty() ? wordFor(error.cause.kind) : name.toString();
}

int fail(const Error &error)
{
    QTextStream(stderr) << u"bridge: %1 %2\n"_s.arg(wordFor(error.kind), error.code);
    return error.kind == Error::Kind::Input ? 2 : 1;
}

QJsonObject replyTo(const QByteArray &line, AdapterCalls &adapter, SiteCalls &site, ConsoleCalls &console)
{
    const auto document = QJsonDocument::fromJson(line);
    const auto request = document.object();
    const auto id = request[u"id"_s];
    QJsonObject reply{{u"id"_s, id.isUndefined() ? QJsonValue() : id}};
    const auto method = request[u"method"_s].toString();
    const auto args = request[u"args"_s];
    if (method.isEmpty() || !(args.isArray() || args.isUndefined())) {
        reply[u"error"_s] = u"MALFORMED"_s;
    } else if (const auto done = adapter.answer(method, args.toArray())) {
        *done ? reply[u"result"_s] = **done : reply[u"error"_s] = wordFor(done->error());
    } else if (const auto called = site.answer(method, args.toArray())) {
        *called ? reply[u"result"_s] = **called : reply[u"error"_s] = wordFor(called->error());
    } else if (const auto more = console.answer(method, args.toArray())) {
        *more ? reply[u"result"_s] = **more : reply[u"error"_s] = wordFor(more->error().kind);
    } else {
        reply[u"error"_s] = u"UNKNOWN_METHOD"_s;
    }
    return reply;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"url"_s, u"The database."_s);
    parser.addOption({u"tables"_s, u"Its tables, where their names do not tell."_s, u"user=…,key=…,session=…"_s});
    parser.process(application);
    const auto options = databaseAt(parser.positionalArguments().value(0));
    const auto mapping = tablesIn(parser.value(u"tables"_s));
    if (!options || !mapping || parser.positionalArguments().size() != 1)
        return fail(Error{Error::Kind::Input, {}, {}, {}});
    const auto connection = database::Connection::open(*options);
    if (!connection)
        return fail(connection.error());
    const auto schema = auth::inspect(**connection, *mapping);
    if (!schema)
        return fail(schema.error());
    AdapterCalls adapter(**connection, *schema);
    SiteCalls site(**connection, *schema);
    ConsoleCalls console(**connection, *schema);

    QFile in, out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
        return 1;
    for (QByteArray line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
        out.write(QJsonDocument(replyTo(line, adapter, site, console)).toJson(QJsonDocument::Compact) + '\n');
        out.flush();
    }
    return 0;
}
