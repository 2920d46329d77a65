#include "database/mysqlhardening.h"

#include <dlfcn.h>
#include <mysql.h>

namespace candela::database {

namespace {
thread_local MySqlHardening *current = nullptr;

using Connect = MYSQL *(
    STDCALL *)(MYSQL *, const char *, const char *, const char *, const char *, unsigned, const char *, unsigned long);

Connect libraryConnect()
{
    if (void *next = dlsym(RTLD_NEXT, "mysql_real_connect"))
        return reinterpret_cast<Connect>(next);
    void *library = dlopen("libmariadb.so.3", RTLD_NOW | RTLD_NOLOAD);
    return library ? reinterpret_cast<Connect>(dlsym(library, "mysql_real_connect")) : nullptr;
}
} // namespace

MySqlHardening::MySqlHardening(bool verifyServer, bool overTcp, std::chrono::seconds patience)
    : m_verifyServer(verifyServer), m_overTcp(overTcp), m_patience(patience)
{
    current = this;
}
MySqlHardening::~MySqlHardening() { current = nullptr; }

bool MySqlHardening::isInForce()
{
    return dlsym(RTLD_DEFAULT, "mysql_real_connect") == reinterpret_cast<void *>(&mysql_real_connect);
}

} // namespace candela::database

// Seen to work with Qt 6.4.2 and libmariadb 3.3: a server without TLS, a wrong host name and the clear-text
// plug-ins are refused before a password leaves the machine.
extern "C" __attribute__((visibility("default"), used)) MYSQL *STDCALL mysql_real_connect(MYSQL *mysql,
    const char *host, const char *user, const char *password, const char *database, unsigned port, const char *socket,
    unsigned long flags)
{
    using namespace candela::database;
    static const Connect connect = libraryConnect();
    const bool verify = !current || current->verifyServer();
    const my_bool on = 1;
    const int tcp = MYSQL_PROTOCOL_TCP;
    const unsigned off = 0;
    int failed = 0;
    if (verify)
        failed |= mysql_optionsv(mysql, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &on);
    if (current && current->overTcp())
        failed |= mysql_optionsv(mysql, MYSQL_OPT_PROTOCOL, &tcp);
    failed |= mysql_optionsv(mysql, MYSQL_OPT_LOCAL_INFILE, &off);
    failed |= mysql_optionsv(mysql, MARIADB_OPT_RESTRICTED_AUTH,
        "mysql_native_password,caching_sha2_password,client_ed25519,sha256_password");
    failed |= mysql_optionsv(mysql, MARIADB_OPT_TLS_VERSION, "TLSv1.2,TLSv1.3");
    if (failed || !connect)
        return nullptr;                                 // rather no connection than an unprotected one
    if (current)
        current->setApplied();
    MYSQL *connected = connect(mysql, host, user, password, database, port, socket,
        flags & ~static_cast<unsigned long>(CLIENT_MULTI_STATEMENTS));
    if (connected && current)
        current->setConnected(mysql_get_socket(connected));
    return connected;
}
