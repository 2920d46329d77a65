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

report::Manifest manifestOf(const Report &report)
{
    report::Manifest manifest;
    manifest.filter = report.words();
    manifest.zone = QString::fromUtf8(report.source().zone.id());
    manifest.engine = report.source().engine.section(u' ', 0, 0);
    manifest.version = report.source().engine.section(u' ', 1);
    return manifest;
}

} // namespace candela::app
