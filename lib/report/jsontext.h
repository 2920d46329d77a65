// Cells as JSON (RFC 8259): what the two JSON formats share.
#pragma once

#include "report/writer.h"

#include <QByteArray>

namespace candela::report {

// In quotes, as UTF-8. Control and format characters (bidi ones too) and `<` are written as \u…, so that the bytes can
// stand in a terminal or a page; half a surrogate pair becomes U+FFFD.
void appendJsonText(QByteArray &out, QStringView text);
void appendJsonText(QByteArray &out, QByteArrayView utf8);

// Null, a truth, a number or text. Integers keep every digit, also beyond 2^53, where a reader that makes doubles of
// them rounds; what is no finite number is text.
void appendJsonCell(QByteArray &out, const Cell &cell);

// The keys of a row's objects, each "name": with its quotes and colon; a name that was there gets _2, _3, … since an
// object's names should be unique.
class JsonKeys
{
public:
    JsonKeys() = default;
    explicit JsonKeys(const QStringList &names);

    const QStringList &names() const { return m_names; }
    // {"name":value,…}
    void appendObject(QByteArray &out, Cells row) const;

private:
    QStringList m_names;
    QList<QByteArray> m_keys;
};

} // namespace candela::report
