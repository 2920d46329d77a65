// Every shape in which Lucia's tables are met in the wild: what makes them, and what the inspector must find.
#pragma once

#include "auth/inspector.h"

#include <QTest>

namespace candela::tests {

struct Shape {
    QString name;
    QString engine;
    QStringList statements = {};    // that make the tables; names in them stand in "…", whatever the engine's marks are
    // The tables' names. No session table: this shape has none.
    sql::TableName users = {}, keys = {}, sessions = {};
    QString id = QStringLiteral("id");                          // what the columns `id` are called
    // What is left as attributes: "name type, name type?", with a question mark where NULL is allowed.
    QString userAttributes = {}, sessionAttributes = {};
    bool keysMayExpire = false;
    QString fault = {};             // instead of all that

    // The rows that fill it: the ids of three users, in the database's order; columns and values that rows need
    // besides, where %1 is the user's number; and how an expiry of %1 milliseconds is written.
    QStringList userIds = {QStringLiteral("ada000000000001"), QStringLiteral("bob000000000002"),
        QStringLiteral("cyd000000000003")};
    QString userColumns = {}, userValues = {}, sessionColumns = {}, sessionValues = {};
    QString expiry = QStringLiteral("%1");
    bool everyKeyHasPassword = false;
};

// Types and further columns of the three tables that makeTables() writes down.
struct Columns {
    QString userId, keyId, sessionId, hash, expiry;
    QString users = {}, keys = {}, sessions = {};   // ", name type, …"
    QString reference = {};                         // ", foreign key (user_id) references %1", or nothing
    QString id = QStringLiteral("id");
};
// As Lucia's documentation has them on the engine.
Columns documented(const QString &engine);
void makeTables(Shape &shape, const Columns &columns);

// The shapes that are found, on each engine that can hold them; and those that are refused with a precise fault.
QList<Shape> shapes();
QList<Shape> faultyShapes();

// Adds the column "shape" and a row for each.
inline void shapeRows(const QList<Shape> &all)
{
    QTest::addColumn<Shape>("shape");
    for (const auto &shape : all)
        QTest::addRow("%s, %s", qPrintable(shape.name), qPrintable(shape.engine)) << shape;
}

} // namespace candela::tests
