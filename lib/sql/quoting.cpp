#include "sql/quoting.h"

namespace candela::sql {

void addQuoted(QString &text, const QString &name, QChar mark)
{
    text += mark;
    if (name.contains(mark))
        text += QString(name).replace(mark, QString(2, mark));
    else
        text += name;
    text += mark;
}

} // namespace candela::sql
