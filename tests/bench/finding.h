// One figure of the benchmark: what was measured, and what it must not exceed.
#pragma once

#include <QList>
#include <QString>

#include <algorithm>
#include <optional>
#include <utility>
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

// Of an odd number.
inline double middle(std::vector<double> figures)
{
    std::sort(figures.begin(), figures.end());
    return figures[figures.size() / 2];
}

// The figure that all but a hundredth do not exceed. Of at least one.
inline double ninetyNinth(std::vector<double> figures)
{
    std::sort(figures.begin(), figures.end());
    return figures[figures.size() * 99 / 100];
}

// Of an odd number of runs; run: double()
template <class Run> double median(Run run, int times = 5)
{
    std::vector<double> figures;
    for (int i = 0; i < times; ++i)
        figures.push_back(run());
    return middle(std::move(figures));
}

// Ours to theirs, run in pairs one after the other, so that what else the machine does meets both.
struct Pairs {
    double ratio = 0;               // the middle one of the pairs'
    double ours = 0, theirs = 0;    // the middle ones of each
};
template <class Ours, class Theirs> Pairs pairs(Ours ours, Theirs theirs, int times = 5)
{
    std::vector<double> ratios, own, peer;
    for (int i = 0; i < times; ++i) {
        own.push_back(ours());
        peer.push_back(theirs());
        ratios.push_back(own.back() / peer.back());
    }
    return {middle(std::move(ratios)), middle(std::move(own)), middle(std::move(peer))};
}

} // namespace candela::bench
