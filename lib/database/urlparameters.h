// What stands behind the `?` of a server's URL: libpq's parameters, node-postgres', mysql2's, Prisma's and those of the
// command-line clients. What has no meaning here is named, never guessed at.
#pragma once

#include "database/connectionurl.h"
#include "database/urltext.h"

namespace candela::database {

class UrlParameters
{
public:
    // Fills `url` further; its engine is known already.
    explicit UrlParameters(ConnectionUrl &url) : m_url(url) {}

    // Input for a value that cannot be what the name says; `subject` is the name.
    [[nodiscard]] Result<void> take(const QList<UrlText::Parameter> &parameters);

    // As in `?host=a,b&port=1,2`; empty where there is none. They stand for those before the `?`.
    const QStringList &hosts() const { return m_hosts; }
    const QStringList &ports() const { return m_ports; }

private:
    enum class Taken { Yes, No, Wrong };

    Taken takeOne(const QString &name, const QString &value);
    Taken takeTls(const QString &key, const QString &value);
    Taken takeFile(const QString &key, const QString &value);
    Taken name(Tls tls);
    void settle();

    ConnectionUrl &m_url;
    QStringList m_hosts, m_ports;
    QString m_serverCertificate;        // Prisma's sslcert, or half of a pair
    bool m_isPrisma = false;
};

} // namespace candela::database
