// Where a database is, as whom to open it, and within which limits.
#pragma once

#include "database/secret.h"

#include <QList>

namespace candela::database {

// From the safest down. None falls back to a weaker one.
enum class Tls {
    Verified,   // certificate and host name are checked
    Authority,  // the certificate is checked, the host name is not
    Encrypted,  // whoever answers is believed
    Off         // plain text: a visible choice, meant for loopback and sockets
};

struct Server {
    QString host;                       // name, address or socket's path: MySQL's file, PostgreSQL's folder
    int port = 0;
    bool operator==(const Server &) const = default;
};

struct Options {
    QString engine;                     // Engine::id: "sqlite", "postgres", "mysql"
    QString file;                       // engines that open a file: its path
    QString host;                       // as in Server; empty: this machine
    int port = 0;
    QList<Server> others;               // tried in this order where the servers before cannot be reached
    QString name, user;
    Secret password;
    Tls tls = Tls::Verified;
    QString authority;                  // PEM file with the certificate authority; empty: the system's
    QString certificate, key;           // PEM files of our own, for servers that ask for one; both or neither
    bool channelBinding = false;        // PostgreSQL: no log-in but one bound to this TLS channel; poolers have none
    bool readOnly = false;              // enforced by the server or the file handle
    int connectSeconds = 8;             // for reaching the server and logging in
    int statementSeconds = 60;          // for one statement
    int keepAliveSeconds = 4;           // how often an idle connection is tried; 0: never
};

// All of them, in the order in which they are tried.
inline QList<Server> servers(const Options &options) { return QList<Server>{{options.host, options.port}} + options.others; }

// Whether a host is this machine by its name alone, so that plain text leaves it nowhere.
bool isLoopback(const QString &host);

} // namespace candela::database
