// What an export needs to put a signed manifest beside its report, where one is wanted.
#pragma once

#include "report/signedreport.h"
#include "report.h"

namespace candela::app {

struct SignedExport {
    std::optional<report::SigningKey> key;      // none: the report stands alone
    QString path;
    report::SafeFile::Existing existing;
    report::Manifest manifest;                  // as far as it is known before

    // As report::writeSigned(), or `write` alone; `moment` is when the rows are so, on the server's clock.
    [[nodiscard]] database::Result<report::Written> run(qint64 moment, const report::WriteReport &write) const;
};

report::Manifest manifestOf(const Report &report);

} // namespace candela::app
