#include "report/ndjson.h"

namespace candela::report {

void NdJson::appendHead(const Header &header, QByteArray &) { m_keys = JsonKeys(header.columns); }

void NdJson::appendRow(Cells row, QByteArray &out)
{
    m_keys.appendObject(out, row);
    out.append('\n');
}

} // namespace candela::report
