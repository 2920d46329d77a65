#include "auth/textmap.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <string_view>

namespace candela::auth {

static quint32 hashOf(QByteArrayView name)
{
    return quint32(std::hash<std::string_view>()({name.data(), std::size_t(name.size())}));
}

// Of this name, or free.
const TextMap::Slot *TextMap::slotOf(QByteArrayView name, quint32 hash) const
{
    for (std::size_t i = hash;; ++i) {
        const auto &slot = m_slots[i & (m_slots.size() - 1)];
        if (slot.place == 0)
            return &slot;
        if (slot.hash != hash)
            continue;
        Sizes sizes;
        std::memcpy(&sizes, &m_texts[slot.place - 1], sizeof sizes);
        if (QByteArrayView(&m_texts[slot.place - 1] + sizeof sizes, qsizetype(sizes.name)) == name)
            return &slot;
    }
}

std::optional<QByteArrayView> TextMap::find(QByteArrayView name) const
{
    if (m_slots.empty())
        return {};
    const auto *slot = slotOf(name, hashOf(name));
    if (slot->place == 0)
        return {};
    Sizes sizes;
    const auto *entry = &m_texts[slot->place - 1];
    std::memcpy(&sizes, entry, sizeof sizes);
    return QByteArrayView(entry + sizeof sizes + sizes.name, qsizetype(sizes.text));
}

void TextMap::add(QByteArrayView name, QByteArrayView text)
{
    if (2 * m_entries >= m_slots.size())
        grow();
    const auto hash = hashOf(name);
    auto &slot = m_slots[std::size_t(slotOf(name, hash) - m_slots.data())];
    slot = {hash, quint32(m_texts.size() + 1)};
    const Sizes sizes{quint32(name.size()), quint32(text.size())};
    const auto *head = reinterpret_cast<const char *>(&sizes);
    m_texts.insert(m_texts.end(), head, head + sizeof sizes);
    m_texts.insert(m_texts.end(), name.begin(), name.end());
    m_texts.insert(m_texts.end(), text.begin(), text.end());
    ++m_entries;
}

void TextMap::grow()
{
    std::vector<Slot> old(std::max<std::size_t>(1024, 2 * m_slots.size()));
    old.swap(m_slots);
    for (const auto &slot : old) {
        std::size_t i = slot.hash;
        while (slot.place != 0 && m_slots[i & (m_slots.size() - 1)].place != 0)
            ++i;
        if (slot.place != 0)
            m_slots[i & (m_slots.size() - 1)] = slot;
    }
}

void TextMap::clear()
{
    std::fill(m_slots.begin(), m_slots.end(), Slot());
    m_texts.clear();
    m_entries = 0;
}

} // namespace candela::auth
