// An end to waiting where a client library has none: cuts the connection unless this is gone in time.
#pragma once

#include "database/socketend.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace candela::database {

class CutAfter
{
public:
    // The socket must outlive this.
    CutAfter(const SocketEnd &socket, std::chrono::milliseconds time)
        : m_thread([&socket, time](const std::stop_token &stop) {
            std::mutex mutex;
            std::condition_variable_any end;
            std::unique_lock lock(mutex);
            // libstdc++ also answers false where the stop comes between its own looks.
            const bool inTime = end.wait_for(lock, stop, time, [&] { return stop.stop_requested(); });
            if (!inTime && !stop.stop_requested())
                socket.cut();
        })
    {
    }

private:
    std::jthread m_thread;
};

} // namespace candela::database
