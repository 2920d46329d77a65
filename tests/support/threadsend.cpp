// Linked into every test under AddressSanitizer. QThread and QThreadPool take a thread for ended while the system still has
// it free what is its own, such as OpenSSL's list of errors: the search for leaks at the end of the program, which comes
// after this, would now and then take that for lost.
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <thread>

namespace {

void awaitEnds()
{
    using namespace std::chrono_literals;
    namespace files = std::filesystem;
    // Threads that live as long as the program are not waited for without end.
    for (int i = 0; i < 100; ++i) {
        std::error_code error;
        if (std::distance(files::directory_iterator("/proc/self/task", error), files::directory_iterator()) <= 1)
            return;
        std::this_thread::sleep_for(5ms);
    }
}

const int registered = std::atexit(awaitEnds);

} // namespace
