// candela-cli report: a report of sessions, users or keys as a file, signed where that is wanted.
#pragma once

#include "cli/command.h"
#include "cli/filteroptions.h"
#include "report/signingkey.h"
#include "reportoffer.h"

#include <QTimer>

namespace candela::cli {

class ReportCommand : public Command
{
    Q_OBJECT
public:
    ReportCommand();
    QList<QCommandLineOption> ownOptions() const override;
    QString complaint(const QCommandLineParser &parser) const override;
    bool paints(const QCommandLineParser &parser) const override;

protected:
    void begin() override;

private:
    void make(const QStringList &chosen);
    void write(const app::ReportOffer &offer, const std::optional<report::SigningKey> &key);
    app::ReportOffer offer(const QStringList &chosen) const;
    void failAt(const database::Error &error, const QString &path);

    Filter m_filter;
    QTimer m_progress;
};

} // namespace candela::cli
