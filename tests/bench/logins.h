// People who log in with the real Lucia over and over, in a process of their own (tests/interop/logins.mjs), while something
// else is measured. It is installed from npm the first time.
#pragma once

#include "database/options.h"

#include <QProcess>

#include <optional>
#include <vector>

namespace candela::bench {

class Logins
{
public:
    // As users of that database. They leave nothing there.
    explicit Logins(const database::Options &options);
    ~Logins();

    // Why nobody comes; empty: they do.
    const QString &absence() const { return m_absence; }

    // Milliseconds each. None: one of them failed.
    using Times = std::optional<std::vector<double>>;
    Times number(int number);
    // As many as there are until the work is done.
    template <class Work> Times during(Work work)
    {
        tell("visit");
        work();
        tell("rest");
        return answer();
    }

private:
    void tell(const QByteArray &line);
    Times answer();

    QString m_absence;
    QProcess m_process;
};

} // namespace candela::bench
