// QMYSQL can neither verify a server's name nor refuse plain text, clear-text log-in plug-ins, LOCAL INFILE
// or several statements in one. This file's mysql_real_connect, exported by the executable, stands before
// libmariadb's and sets all of that for every connection, strictest where nobody says otherwise.
#pragma once

#include "database/cutafter.h"

#include <optional>

namespace candela::database {

// Lives while a connection is being opened on this thread; the wrapper takes its wishes from here.
class MySqlHardening
{
public:
    // `overTcp`: by the network also where the host is "localhost", which the client library takes for a socket.
    // `patience`: for what QMYSQL still asks the server once it is connected.
    MySqlHardening(bool verifyServer, bool overTcp, std::chrono::seconds patience);
    ~MySqlHardening();
    MySqlHardening(const MySqlHardening &) = delete;
    MySqlHardening &operator=(const MySqlHardening &) = delete;

    // Whether the program exports the wrapper, so that QMYSQL is going to call it. Where not, a password would be sent
    // before anybody could notice: do not even open.
    static bool isInForce();

    bool verifyServer() const { return m_verifyServer; }
    bool overTcp() const { return m_overTcp; }
    // Whether the wrapper ran. False after open(): the connection is not protected and must be refused.
    bool applied() const { return m_applied; }
    void setApplied() { m_applied = true; }
    void setConnected(int socket)
    {
        m_socket = SocketEnd(socket);
        m_cut.emplace(m_socket, m_patience);
    }

private:
    bool m_verifyServer, m_overTcp;
    bool m_applied = false;
    std::chrono::seconds m_patience;
    SocketEnd m_socket;
    std::optional<CutAfter> m_cut;
};

} // namespace candela::database
