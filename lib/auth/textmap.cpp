#include "auth/textmap.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>
#include <string_view>

namespace candela::auth {

static quint32 hashOf(QByteArrayView name)
{
    return quint32(std::hash<std::string_view>()({name.data(), std::size_t(name.size())}));
}

std::optional<QByteArrayView> TextMap::find(QByteArrayView name, quint32 hash) const
{
    for (auto i = home(hash); m_slots[i].place != 0; i = (i + 1) & (m_slots.size() - 1)) {
        if (m_slots[i].hash != hash)
            continue;
        Sizes sizes;
        const auto *entry = &m_texts[m_slots[i].place - 1];
        std::memcpy(&sizes, entry, sizeof sizes);
        const auto *text = entry + sizeof sizes + sizes.name;
        if (QByteArrayView(entry + sizeof sizes, text) == name)
            return QByteArrayView(text, qsizetype(sizes.text));
    }
    return {};
}

// Memory is waited for by many at once: one after the other would take four times as long.
std::vector<std::optional<QByteArrayView>> TextMap::find(std::span<const QByteArrayView> names) const
{
    std::vector<std::optional<QByteArrayView>> texts(names.size());
    if (m_slots.empty())
        return texts;
    std::array<quint32, 32> hashes;
    for (std::size_t first = 0; first < names.size(); first += hashes.size()) {
        const auto count = std::min(hashes.size(), names.size() - first);
        for (std::size_t i = 0; i < count; ++i) {
            hashes[i] = hashOf(names[first + i]);
            __builtin_prefetch(&m_slots[home(hashes[i])]);
        }
        for (std::size_t i = 0; i < count; ++i) {
            if (const auto place = m_slots[home(hashes[i])].place; place != 0)
                __builtin_prefetch(&m_texts[place - 1]);
        }
        for (std::size_t i = 0; i < count; ++i)
            texts[first + i] = find(names[first + i], hashes[i]);
    }
    return texts;
}

void TextMap::add(QByteArrayView name, QByteArrayView text)
{
    if (2 * m_entries >= m_slots.size())
        grow();
    put({hashOf(name), quint32(m_texts.size() + 1)});
    const Sizes sizes{quint32(name.size()), quint32(text.size())};
    const auto *head = reinterpret_cast<const char *>(&sizes);
    m_texts.insert(m_texts.end(), head, head + sizeof sizes);
    m_texts.insert(m_texts.end(), name.begin(), name.end());
    m_texts.insert(m_texts.end(), text.begin(), text.end());
    ++m_entries;
}

void TextMap::put(Slot slot)
{
    auto i = home(slot.hash);
    while (m_slots[i].place != 0)
        i = (i + 1) & (m_slots.size() - 1);
    m_slots[i] = slot;
}

void TextMap::grow()
{
    std::vector<Slot> old(std::max<std::size_t>(1024, 2 * m_slots.size()));
    old.swap(m_slots);
    for (const auto &slot : old) {
        if (slot.place != 0)
            put(slot);
    }
}

void TextMap::clear()
{
    std::fill(m_slots.begin(), m_slots.end(), Slot());
    m_texts.clear();
    m_entries = 0;
}

} // namespace candela::auth
