#include "site.h"

#include <candela/auth/inspector.h>
#include <candela/auth/lucia/keys.h>
#include <candela/auth/lucia/sessions.h>
#include <candela/auth/password/normalization.h>
#include <candela/sql/modify.h>
#include <candela/sql/select.h>

#include <QCoreApplication>

using namespace candela;
using namespace Qt::StringLiterals;

struct NoteTable : auth::Table {                // the site's own, beside Lucia's three
    using Table::Table;
    sql::Column<NoteTable, "user_id", QString> userId{name()};
    sql::Column<NoteTable, "text", QString> text{name()};
    using Columns = sql::Columns<decltype(userId), decltype(text)>;
};

// Ada signs up, signs in, writes a note and reads it: log-in and queries share one connection.
static auth::LuciaResult<QString> visit(database::Connection &connection)
{
    const auto schema = auth::inspect(connection);
    if (!schema)
        return auth::luciaFailure(schema.error());
    auth::lucia::Users users(connection, *schema);
    auth::lucia::Keys keys(connection, *schema);
    auth::lucia::Sessions sessions(connection, *schema);
    const auth::lucia::KeyName name{u"email"_s, u"ada@example.com"_s};
    const auto password = auth::passwordFrom(u"correct horse battery staple");
    const auto session
        = users.create({{}, {{name, password}}, {{u"username"_s, u"ada"_s}}})
              .and_then([&](const auto &) { return keys.use(name, password); })
              .and_then([&](const auto &key) { return sessions.create(key.userId, {}); })
              .and_then([&](const auto &created) { return sessions.validate(created.id); });
    if (!session)
        return auth::LuciaFailure(session.error());

    const NoteTable notes(sql::TableName{{}, u"note"_s});
    const auto &owners = schema->users;
    const auto note = sql::insertInto(notes).set(notes.userId, session->user.id).set(notes.text, u"Hello, Ada"_s);
    return database::Transaction::begin(connection)
        .and_then([&](auto writing) {
            return writing.execute(note).and_then([&](qint64) { return writing.commit(); });
        })
        .and_then([&] {
            return connection.fetch(sql::from(notes).join(owners, owners.id == notes.userId)
                    .where(owners.id == session->user.id).limit(100).select(notes.text));
        })
        .map([&](const auto &rows) { return rows.at(0)[notes.text]; })
        .map_error([](const auto &error) { return auth::luciaFailure(error).value(); });
}

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const auto connection = database::Connection::open(site());
    if (!connection)
        printf("not connected: %s\n", qPrintable(connection.error().subject));
    const auto text = connection ? visit(**connection) : auth::luciaFailure(connection.error());
    printf("%s\n", qPrintable(text ? *text : code(text.error().kind).toString()));
    return text ? 0 : 1;
}
