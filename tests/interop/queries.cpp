// queries URL: the catalogue's queries behind lines of JSON, for kysely.mjs.
//     {"id":1,"method":"compile","args":["postgres"]}  →  {"id":1,"result":{"equal":{"sql":"…","parameters":[…]}, …}}
//     {"id":2,"method":"run","args":["equal"]}         →  {"id":2,"result":[[1,"Ada"], …]}
// Changes are committed, and answer null.
#include "bridgearguments.h"
#include "catalogue.h"
#include "database/transaction.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace candela;
using database::Result;

namespace {

QJsonValue toJson(const QVariant &value)
{
    return value.isNull() ? QJsonValue() : QJsonValue::fromVariant(value);
}

QJsonArray toJson(const QVariantList &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(toJson(value));
    return array;
}

// What Transaction::execute() takes.
template <class S> struct Ready {
    const S &checked;
    const S &statement() const { return checked; }
};

class Queries
{
public:
    Queries(database::Connection &connection, const QString &schema)
        : m_connection(connection), m_catalogue(interop::catalogue(schema)) {}

    Result<QJsonValue> answer(const QString &method, const QString &argument)
    {
        if (method == u"compile" && database::engine(argument))
            return compiled(database::engine(argument)->dialect());
        const auto found = m_catalogue.find(argument);
        if (method != u"run" || found == m_catalogue.end())
            return database::failure(database::Error::Kind::Input, argument);
        return std::visit([this](const auto &statement) { return run(statement); }, found->second);
    }

private:
    QJsonValue compiled(const sql::Dialect &dialect) const
    {
        QJsonObject all;
        for (const auto &[name, statement] : m_catalogue) {
            const auto query = dialect.compile(statement);
            all[name] = QJsonObject{{u"sql"_s, query.text}, {u"parameters"_s, toJson(query.parameters)}};
        }
        return all;
    }

    Result<QJsonValue> run(const sql::SelectStatement &statement)
    {
        return m_connection.run(m_connection.dialect().compile(statement)).map([](const database::Answer &answer) {
            QJsonArray rows;
            for (const auto &row : answer.rows)
                rows.append(toJson(row));
            return QJsonValue(rows);
        });
    }
    template <class S> Result<QJsonValue> run(const S &statement)
    {
        auto transaction = database::Transaction::begin(m_connection);
        if (!transaction)
            return database::Failure(transaction.error());
        return transaction->execute(Ready<S>{statement})
            .and_then([&](qint64) { return transaction->commit(); })
            .map([] { return QJsonValue(); });
    }

    database::Connection &m_connection;
    std::map<QString, sql::Statement> m_catalogue;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto options = tests::databaseAt(application.arguments().value(1));
    if (!options)
        return 2;
    const auto connection = database::Connection::open(*options);
    if (!connection)
        return 1;
    Queries queries(**connection, application.arguments().value(2));

    QFile in, out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
        return 1;
    for (QByteArray line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
        const auto request = QJsonDocument::fromJson(line).object();
        const auto done = queries.answer(request[u"method"_s].toString(), request[u"args"_s].toArray()[0].toString());
        QJsonObject reply{{u"id"_s, request[u"id"_s]}};
        done ? reply[u"result"_s] = *done : reply[u"error"_s] = done.error().detail;
        out.write(QJsonDocument(reply).toJson(QJsonDocument::Compact) + '\n');
        out.flush();
    }
    return 0;
}
