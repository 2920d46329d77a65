#include "dyingcalls.h"

#include <atomic>
#include <csignal>

#include <dlfcn.h>
#include <unistd.h>

static std::atomic<int> fatal = -1, counted = 0;

// Whether this call is the last.
static bool isLast() { return fatal >= 0 && ++counted == fatal; }

template <class Function> static Function *system(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

// Under names of their own, because the system's headers declare these otherwise.
#define STANDS_BEFORE(name) __asm__(name) __attribute__((visibility("default"), used))

extern "C" {

ssize_t dyingWrite(int file, const void *data, size_t size, off64_t at) STANDS_BEFORE("pwrite64");
ssize_t dyingWrite(int file, const void *data, size_t size, off64_t at)
{
    static auto *const real = system<ssize_t(int, const void *, size_t, off64_t)>("pwrite64");
    if (isLast()) {
        (void)!real(file, data, size / 2, at);
        raise(SIGKILL);
    }
    return real(file, data, size, at);
}

int dyingSync(int file) STANDS_BEFORE("fdatasync");
int dyingSync(int file)
{
    static auto *const real = system<int(int)>("fdatasync");
    if (isLast())
        raise(SIGKILL);
    return real(file);
}

int dyingTruncate(int file, off64_t size) STANDS_BEFORE("ftruncate64");
int dyingTruncate(int file, off64_t size)
{
    static auto *const real = system<int(int, off64_t)>("ftruncate64");
    if (isLast())
        raise(SIGKILL);
    return real(file, size);
}

int dyingRemoval(const char *name) STANDS_BEFORE("unlink");
int dyingRemoval(const char *name)
{
    static auto *const real = system<int(const char *)>("unlink");
    if (isLast())
        raise(SIGKILL);
    return real(name);
}

} // extern "C"

namespace candela::tests {

void dieAt(int call)
{
    counted = 0;
    fatal = call;
}

} // namespace candela::tests
