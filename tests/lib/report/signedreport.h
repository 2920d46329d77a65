// A report with its manifest, signed with a key that everybody knows: the first of RFC 8032's test vectors.
#pragma once

#include "report/verification.h"
#include "reportfolder.h"

namespace candela::tests {

using namespace Qt::StringLiterals;

inline report::SigningKey signingKey()
{
    return *report::SigningKey::fromBytes(
        QByteArray::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
}

inline report::SigningKey otherKey() { return *report::SigningKey::fromBytes(QByteArray(32, 'k')); }

class SignedReport : public ReportFolder
{
public:
    static inline const auto bytes = "n,text\r\n1,one\r\n2,two\r\n"_ba;

    explicit SignedReport(const report::SigningKey &key = signingKey())
    {
        m_valid = put(bytes);
        manifest.sha256 = report::sha256Of(path()).value_or(QByteArray());
        m_valid = m_valid && report::writeManifest(path(), manifest, key, report::SafeFile::Existing::Refuse);
    }

    bool isValid() const { return m_valid; }
    QByteArray sidecar() const
    {
        QFile file(report::manifestPath(path()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
    bool putSidecar(const QByteArray &content) const
    {
        QFile file(report::manifestPath(path()));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

    report::Manifest manifest{u"report.csv"_s, u"State is active; user “=<Zoë>\u202E\"”"_s, 1'795'359'187'042,
        u"Europe/Berlin"_s, u"PostgreSQL"_s, u"15.4"_s, 2, {}};

private:
    bool m_valid = false;
};

} // namespace candela::tests
