// While it lives, client libraries speak English on this thread, whatever the program's language: what has gone wrong
// can sometimes only be told from their words.
#pragma once

#include <clocale>

namespace candela::database {

class PlainMessages
{
public:
    PlainMessages()
        : m_plain(newlocale(LC_MESSAGES_MASK, "C", duplocale(uselocale(nullptr)))), m_before(uselocale(m_plain))
    {
    }
    ~PlainMessages()
    {
        uselocale(m_before);
        if (m_plain)
            freelocale(m_plain);
    }
    PlainMessages(const PlainMessages &) = delete;
    PlainMessages &operator=(const PlainMessages &) = delete;

private:
    locale_t m_plain, m_before;     // where there is no plain one, the language stays
};

} // namespace candela::database
