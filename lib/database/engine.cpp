#include "database/engine.h"

#include <algorithm>

namespace candela::database {

using namespace Qt::StringLiterals;

const QList<Engine> &engines()
{
    static const QList<Engine> all = {
        {u"postgres"_s, u"PostgreSQL"_s, u"QPSQL"_s, false, 5432, &sql::postgres, &makePostgresDriver},
        {u"mysql"_s, u"MySQL / MariaDB"_s, u"QMYSQL"_s, false, 3306, &sql::mysql, &makeMySqlDriver},
        {u"sqlite"_s, u"SQLite"_s, u"QSQLITE"_s, true, 0, &sql::sqlite, &makeSqliteDriver},
    };
    return all;
}

bool isLoopback(const QString &host)
{
    return host.isEmpty() || host == u"localhost"_s || host == u"::1"_s || host.startsWith(u"127."_s) || host.startsWith(u'/');
}

const Engine *engine(const QString &id)
{
    const auto found = std::find_if(engines().begin(), engines().end(), [&](const Engine &e) { return e.id == id; });
    return found == engines().end() ? nullptr : &*found;
}

} // namespace candela::database
