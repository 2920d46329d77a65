// Linked into every test, and what tests run, under AddressSanitizer. QThread and QThreadPool take a thread for ended while the system still has
// it free what is its own, such as OpenSSL's list of errors. OpenSSL's own end, which comes after this, forgets about such
// lists of threads that are there still, and the search for leaks finds them.
#include <openssl/crypto.h>

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

// The last that was registered comes first. OpenSSL registers its own only once there is something to initialize.
const bool registered = OPENSSL_init_crypto(OPENSSL_INIT_LOAD_CRYPTO_STRINGS, nullptr) == 1 && std::atexit(awaitEnds) == 0;

} // namespace
