// Short texts by short texts, packed: for as many as memory that is set aside can hold. It grows, or is cleared.
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <optional>
#include <vector>

namespace candela::auth {

class TextMap
{
public:
    // The text of this name, until the map changes.
    std::optional<QByteArrayView> find(QByteArrayView name) const;
    // A name that is not there.
    void add(QByteArrayView name, QByteArrayView text);
    void clear();
    // What it takes, in bytes.
    std::size_t bytes() const { return m_texts.size() + m_slots.size() * sizeof(Slot); }

private:
    struct Slot { quint32 hash = 0, place = 0; };       // the place: one behind where the entry begins; 0: free
    struct Sizes { quint32 name, text; };

    const Slot *slotOf(QByteArrayView name, quint32 hash) const;
    void grow();

    std::vector<Slot> m_slots;      // a power of two of them, half of them free
    std::vector<char> m_texts;      // an entry after the other: its sizes, name and text
    std::size_t m_entries = 0;
};

} // namespace candela::auth
