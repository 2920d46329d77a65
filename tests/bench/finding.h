// One figure of the benchmark: what was measured, and what it must not exceed.
#pragma once

#include <QList>
#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

namespace candela::bench {

struct Finding {
    QString id;                     // "pages.first"
    QString what;
    QString engine;                 // empty: none takes part
    std::optional<double> figure;   // none: not measured
    QString unit;                   // "×": of what a peer takes; "ms"; "MiB"
    std::optional<double> limit;    // none: for comparison alone
    QString note;                   // what it was measured against, or why it was not measured

    bool isMissed() const { return figure && limit && *figure > *limit; }
};
using Findings = QList<Finding>;

// Of an odd number of runs; run: double()
template <class Run> double median(Run run, int times = 5)
{
    std::vector<double> figures;
    for (int i = 0; i < times; ++i)
        figures.push_back(run());
    std::sort(figures.begin(), figures.end());
    return figures[figures.size() / 2];
}

} // namespace candela::bench
