#include "report/page.h"

#include <algorithm>

namespace candela::report {

void Page::addRow(const QVariantList &values)
{
    QString made;
    for (const auto &value : values)
        add(cellOf(value, made));
    endRow();
}

void Page::addRow(const QStringList &names)
{
    for (const auto &name : names)
        add(QStringView(name));
    endRow();
}

void Page::clear()
{
    m_cells.clear();
    m_ends.clear();
    m_large.clear();
    m_block = m_used = 0;
    m_textBytes = 0;
}

Cell Page::kept(const Cell &cell)
{
    if (const auto *utf8 = std::get_if<QByteArrayView>(&cell)) {
        auto *text = room(std::size_t(utf8->size()));
        std::copy_n(utf8->data(), utf8->size(), text);
        return QByteArrayView(text, utf8->size());
    }
    if (const auto *utf16 = std::get_if<QStringView>(&cell)) {
        const auto size = std::size_t(utf16->size()) * sizeof(char16_t);
        auto *text = room(size);
        std::copy_n(reinterpret_cast<const char *>(utf16->data()), size, text);
        return QStringView(reinterpret_cast<const char16_t *>(text), utf16->size());
    }
    return cell;
}

// Begins where UTF-16 may begin.
char *Page::room(std::size_t size)
{
    m_textBytes += qsizetype(size);
    if (size > blockSize) {
        m_large.push_back(std::make_unique<char[]>(size));
        return m_large.back().get();
    }
    m_used += m_used % alignof(char16_t);
    if (m_used + size > blockSize) {
        ++m_block;
        m_used = 0;
    }
    if (m_block == m_blocks.size())
        m_blocks.push_back(std::make_unique<char[]>(blockSize));
    auto *text = m_blocks[m_block].get() + m_used;
    m_used += size;
    return text;
}

} // namespace candela::report
