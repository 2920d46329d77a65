// A report with everything in it that a format's own signs could trip over, for the golden files and the round trips.
#pragma once

#include "devices.h"
#include "report/writer.h"

#include <QFile>

#include <limits>

namespace candela::tests {

using namespace Qt::StringLiterals;

inline report::Header hostileHeader()
{
    return {u"Sessions of <b>shop</b> | \"x\""_s, {u"user"_s, u"count"_s, u"active"_s, u"at"_s, u"note"_s, u"note"_s},
        {{u"Made"_s, u"2026-11-22T15:53:07+01:00"_s}, {u"By"_s, u"*ada* | \\"_s}},
        {{u"By <state>"_s, {{u"active & \"well\""_s, 3}, {u"=dead\n| *now*"_s, 0}}}, {u"Nothing"_s, {}}}};
}

inline QList<report::Row> hostileRows()
{
    return {
        {u"ada"_s, 1, true, 1700000000000LL, u"plain"_s, u"second"_s},
        {u"Zoë, the \"first\""_s, -1, false, QVariant(), u""_s, u"\"quoted\""_s},
        {u"=cmd|' /C calc'!A0"_s, 0, true, 9007199254740993LL, u"two\r\nlines"_s, u"tab\there"_s},
        {u"<script>alert(1)</script>&amp;"_s, 2.5, false, std::numeric_limits<qint64>::min(), u"\u202Eabc"_s, u"a\\b"_s},
        {u"*b* _i_ `c` [l](u) ~s~ #1 $m$ ![p]"_s, 1e300, true, std::numeric_limits<quint64>::max(),
            u"\0\u001B[31m\u007F\u009B"_s, QString(QChar(0xD83D)) + u"😀"_s},
    };
}

inline QByteArray written(report::Writer &&writer, const LimitedDevice &device, const report::Header &header,
    const QList<report::Row> &rows)
{
    const bool done = writer.begin(header) && writer.rows({rows.constData(), size_t(rows.size())}) && writer.end();
    return done ? device.bytes : QByteArray("failed");
}

// What a writer of that class makes of it.
template <class Format> QByteArray bytesOf(const report::Header &header, const QList<report::Row> &rows)
{
    LimitedDevice device;
    return written(Format(device), device, header, rows);
}

inline QByteArray golden(const QString &name)
{
    QFile file(QStringLiteral(CANDELA_TEST_DATA "/lib/report/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no golden file");
}

} // namespace candela::tests
