#include "signedexport.h"

namespace candela::app {

database::Result<report::Written> SignedExport::run(qint64 moment, const report::WriteReport &write) const
{
    if (!key)
        return write();
    auto about = manifest;
    about.snapshot = moment;
    return report::writeSigned(path, existing, about, *key, write);
}

report::Manifest manifestOf(const SessionReport &report)
{
    report::Manifest manifest;
    manifest.filter = SessionReport::words(report.filter);
    manifest.zone = QString::fromUtf8(report.zone.id());
    manifest.engine = report.engine.section(u' ', 0, 0);
    manifest.version = report.engine.section(u' ', 1);
    return manifest;
}

} // namespace candela::app
