// A few counts side by side, for formats with a head: drawn there, or listed.
#pragma once

#include <QList>
#include <QString>

namespace candela::report {

struct Chart {
    struct Bar {
        QString label;
        qint64 count = 0;
    };
    QString title;
    QList<Bar> bars;
};

} // namespace candela::report
