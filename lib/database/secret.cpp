#include "database/secret.h"

#include <QStringEncoder>

#include <new>

#include <string.h>
#include <sys/mman.h>

namespace candela::database {

// Whole pages of the system's: what is locked and kept out of dumps is nobody else's.
class Secret::Pages
{
public:
    explicit Pages(qsizetype bytes)
        : m_size(static_cast<size_t>(bytes))
        , m_begin(mmap(nullptr, m_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
    {
        if (m_begin == MAP_FAILED)
            throw std::bad_alloc();
        (void)mlock(m_begin, m_size);                   // as far as RLIMIT_MEMLOCK goes
        (void)madvise(m_begin, m_size, MADV_DONTDUMP);
        (void)madvise(m_begin, m_size, MADV_WIPEONFORK);
    }
    ~Pages()
    {
        explicit_bzero(m_begin, m_size);
        munmap(m_begin, m_size);
    }
    Pages(const Pages &) = delete;
    Pages &operator=(const Pages &) = delete;

    char *begin() const { return static_cast<char *>(m_begin); }
    qsizetype length = 0;               // what is used of them, in bytes

private:
    const size_t m_size;
    void *const m_begin;
};

Secret::Secret(QStringView text)
{
    if (text.isEmpty())
        return;
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    auto pages = std::make_shared<Pages>(encoder.requiredSpace(text.size()));
    pages->length = encoder.appendToBuffer(pages->begin(), text) - pages->begin();
    m_pages = std::move(pages);
}

QByteArrayView Secret::utf8() const
{
    return m_pages ? QByteArrayView(m_pages->begin(), m_pages->length) : QByteArrayView();
}

void wipe(QString &text)
{
    if (text.isDetached())
        text.fill(QChar(0));
    text.clear();
}

} // namespace candela::database
