// candela-cli revoke: ends the sessions that a filter meets, after saying which; only with --yes.
#pragma once

#include "cli/command.h"
#include "cli/filteroptions.h"
#include "revocationpreview.h"
#include "revocationrun.h"

namespace candela::cli {

class RevokeCommand : public Command
{
    Q_OBJECT
public:
    RevokeCommand();
    QList<QCommandLineOption> ownOptions() const override;
    QString complaint(const QCommandLineParser &parser) const override;
    void stop() override;

protected:
    void begin() override;

private:
    struct Found {
        auth::SessionScope scope;
        app::RevocationPreview preview;
        QString sql;
    };
    static database::Result<Found> look(
        database::Connection &connection, const auth::Schema &schema, const QByteArray &installKey, const Filter &filter);
    void decide();
    void tell() const;
    void revoke();
    void comeToRest(const app::RevocationRun::Rest &rest);
    void finishAt(const app::RevocationRun::Rest &rest);
    void finishUntouched(Exit exit);
    qint64 matched() const { return m_found.preview.total.total(); }

    Filter m_filter;
    Found m_found;
    app::RevocationRun *m_run = nullptr;
    int m_attempts = 3;
};

} // namespace candela::cli
