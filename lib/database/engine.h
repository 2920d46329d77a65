// The engines that a database can be opened with. A new one is a dialect, a driver and a row in engine.cpp.
#pragma once

#include "database/driver.h"
#include "sql/dialect.h"

#include <QList>

namespace candela::database {

struct Engine {
    QString id;             // "postgres": kept in profiles and arguments
    QString name;           // "PostgreSQL": a proper name, the same in every language
    QString plugin;         // the QtSql driver's name
    bool isFile = false;    // opened by path, without host and log-in
    int port = 0;           // where its servers listen by default
    QList<Tls> tls;         // what its client library can hold to, the safest first
    const sql::Dialect &(*dialect)() = nullptr;
    std::unique_ptr<Driver> (*makeDriver)() = nullptr;
};

const QList<Engine> &engines();
// The engine of that id, or nullptr.
const Engine *engine(const QString &id);

} // namespace candela::database
