// Where a database is, as whom to open it, and within which limits.
#pragma once

#include "database/secret.h"

namespace candela::database {

enum class Tls {
    Verified,   // certificate and host name are checked; no fallback to plain text
    Off         // plain text: a visible choice, meant for loopback and sockets
};

struct Options {
    QString engine;                     // Engine::id: "sqlite", "postgres", "mysql"
    QString file;                       // engines that open a file: its path
    QString host;                       // name, address or socket's path: MySQL's file, PostgreSQL's folder
    int port = 0;
    QString name, user;
    Secret password;
    Tls tls = Tls::Verified;
    QString authority;                  // PEM file with the certificate authority; empty: the system's
    bool readOnly = false;              // enforced by the server or the file handle
    int connectSeconds = 8;             // for reaching the server and logging in
    int statementSeconds = 60;          // for one statement
};

// Whether a host is this machine by its name alone, so that plain text leaves it nowhere.
bool isLoopback(const QString &host);

} // namespace candela::database
