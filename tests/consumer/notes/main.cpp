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
static auth::LuciaResult<QString> visit(database::Connection &connection, const auth::Schema &schema)
{
    auth::lucia::Users users(connection, schema);
    auth::lucia::Keys keys(connection, schema);
    auth::lucia::Sessions sessions(connection, schema);
    const NoteTable notes(sql::TableName{{}, u"note"_s});
    const auth::lucia::KeyName name{u"email"_s, u"ada@example.com"_s};
    const auto password = auth::passwordFrom(u"correct horse battery staple");

    return users.create({{}, {{name, password}}, {{u"username"_s, u"ada"_s}}})
        .and_then([&](const auto &) { return keys.use(name, password); })
        .and_then([&](const auto &key) { return sessions.create(key.userId, {}); })
        .and_then([&](const auto &session) { return sessions.validate(session.id); })
        .and_then([&](const auto &session) {
            const auto note
                = sql::insertInto(notes).set(notes.userId, session.user.id).set(notes.text, u"Hello, Ada"_s);
            return auth::luciaResult(database::write(connection, note));
        })
        .and_then([&](qint64) {
            const auto &owner = schema.users;
            const auto theirs = sql::from(notes).join(owner, owner.id == notes.userId).limit(100);
            return auth::luciaResult(connection.fetch(theirs.select(notes.text, owner.id)));
        })
        .map([&](const auto &rows) { return rows.at(0)[notes.text]; });
}

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const auto connection = database::Connection::open(site());
    if (!connection) {
        printf("not connected: %s\n", qPrintable(connection.error().subject));
        return 1;
    }
    const auto schema = auth::inspect(**connection);
    const auto text = schema ? visit(**connection, *schema) : auth::luciaFailure(schema.error());
    printf("%s\n", qPrintable(text ? *text : code(text.error().kind).toString()));
    return text ? 0 : 1;
}
