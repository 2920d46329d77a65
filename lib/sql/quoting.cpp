#include "sql/quoting.h"

#include <algorithm>

namespace candela::sql {

void addQuoted(QString &text, QStringView name, QChar mark)
{
    const auto start = text.size();
    text.resize(start + name.size() + std::count(name.begin(), name.end(), mark) + 2);
    auto *at = text.data() + start;
    *at++ = mark;
    for (const QChar c : name) {
        if (c == mark)
            *at++ = mark;
        *at++ = c;
    }
    *at = mark;
}

} // namespace candela::sql
