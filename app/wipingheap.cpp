// Whatever this process frees is overwritten first. Client libraries, Qt and the keychain keep copies of a password that
// are not ours to wipe; without this they would stay in freed memory until somebody needs the place.
// (As KeePassXC does in operator delete; QString and C libraries free by free().) A sanitizer has a heap of its own.
#if !defined(__SANITIZE_ADDRESS__)

#include <cstdlib>
#include <cstring>

#include <malloc.h>
#include <string.h>

// glibc's own, beneath the names that are replaced here.
extern "C" {
void __libc_free(void *block);
void *__libc_malloc(std::size_t size);

__attribute__((visibility("default"))) void free(void *block) noexcept
{
    if (!block)
        return;
    explicit_bzero(block, malloc_usable_size(block));
    __libc_free(block);
}

// glibc's would leave the old block as it is when it moves to a larger one.
__attribute__((visibility("default"))) void *realloc(void *block, std::size_t size) noexcept
{
    if (!block)
        return __libc_malloc(size);
    if (size == 0) {
        free(block);
        return nullptr;
    }
    const std::size_t old = malloc_usable_size(block);
    if (size <= old && size > old / 2)
        return block;
    void *moved = __libc_malloc(size);
    if (!moved)
        return nullptr;
    std::memcpy(moved, block, old < size ? old : size);
    free(block);
    return moved;
}
}

#endif
