// A report as a page offers it for export: all rows that it shows, or those that are selected.
#pragma once

#include "report.h"

#include <QJsonObject>

#include <memory>

namespace candela::app {

class Workspace;

struct ReportOffer {
    std::shared_ptr<const Report> report;
    std::optional<qint64> rows;     // how many it has, where that is known
    QString which;                  // "All 50,489 that match", to choose by among several
    QJsonObject predicate;          // of the same rows, for the journal
};
// At least one, all with the same columns.
using ReportOffers = QList<ReportOffer>;

// By whoever is at this computer, under the account of the connection.
Report::Source reportSource(const Workspace &workspace);

} // namespace candela::app
