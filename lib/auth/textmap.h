// Short texts by short texts, packed: for as many as memory that is set aside can hold. It grows, or is cleared.
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace candela::auth {

class TextMap
{
public:
    // The texts of these names, until the map changes; nothing where a name is not there.
    std::vector<std::optional<QByteArrayView>> find(std::span<const QByteArrayView> names) const;
    // A name that is not there.
    void add(QByteArrayView name, QByteArrayView text);
    void clear();
    // What it takes, in bytes.
    std::size_t bytes() const { return m_texts.size() + m_slots.size() * sizeof(Slot); }

private:
    struct Slot { quint32 hash = 0, place = 0; };       // the place: one behind where the entry begins; 0: free
    struct Sizes { quint32 name, text; };

    std::optional<QByteArrayView> find(QByteArrayView name, quint32 hash) const;
    std::size_t home(quint32 hash) const { return hash & (m_slots.size() - 1); }
    void put(Slot slot);
    void grow();

    std::vector<Slot> m_slots;      // a power of two of them, half of them free
    std::vector<char> m_texts;      // an entry after the other: its sizes, name and text
    std::size_t m_entries = 0;
};

} // namespace candela::auth
