#include "database/engine.h"

#include <algorithm>

#include <arpa/inet.h>

namespace candela::database {

using namespace Qt::StringLiterals;

const QList<Engine> &engines()
{
    static const QList<Engine> all = {
        {u"postgres"_s, u"PostgreSQL"_s, u"QPSQL"_s, false, 5432,
            {Tls::Verified, Tls::Authority, Tls::Encrypted, Tls::Off}, &sql::postgres, &makePostgresDriver},
        {u"mysql"_s, u"MySQL / MariaDB"_s, u"QMYSQL"_s, false, 3306, {Tls::Verified, Tls::Off}, &sql::mysql,
            &makeMySqlDriver},
        {u"sqlite"_s, u"SQLite"_s, u"QSQLITE"_s, true, 0, {}, &sql::sqlite, &makeSqliteDriver},
    };
    return all;
}

bool isLoopback(const QString &host)
{
    if (host.isEmpty() || host == u"localhost"_s || host == u"::1"_s || host.startsWith(u'/'))
        return true;
    // 127.0.0.1.example.org is somebody else's name, so it must be an address altogether.
    in_addr address = {};
    return inet_pton(AF_INET, host.toLatin1().constData(), &address) == 1 && (ntohl(address.s_addr) >> 24) == 127;
}

const Engine *engine(const QString &id)
{
    const auto found = std::find_if(engines().begin(), engines().end(), [&](const Engine &e) { return e.id == id; });
    return found == engines().end() ? nullptr : &*found;
}

} // namespace candela::database
