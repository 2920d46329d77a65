// The report of the keys that a filter lets through, in the order of their ids. No hash is in it, but of which kind it is.
#pragma once

#include "auth/keysummary.h"
#include "report.h"

namespace candela::app {

class KeyReport : public Report
{
    Q_DECLARE_TR_FUNCTIONS(KeyReport)

public:
    explicit KeyReport(Source source, auth::KeyFilter filter = {});

    QString stem() const override { return QStringLiteral("keys"); }
    QString counted(qint64 rows) const override;
    QString title() const override { return tr("keys"); }
    QString words() const override;
    // key_id, provider, provider_user_id, user_id, user, hash, parameters. `hash` is a code().
    QStringList columns() const override;
    database::Result<report::Header> header(
        database::Connection &connection, qint64 moment, const Choice &choice) const override;
    std::unique_ptr<report::RowSource> rows(
        const database::Snapshot &state, qint64 moment, const Choice &choice) const override;

    // One of none, empty, lucia-scrypt, legacy-scrypt, argon2id, argon2i, argon2d, bcrypt, outdated-bcrypt, unknown.
    static QString code(auth::HashKind kind);

    // "Provider is email; Hash is Argon2", or "Every key".
    static QString words(const auth::KeyFilter &filter);

private:
    const auth::KeyFilter m_filter;
};

} // namespace candela::app
