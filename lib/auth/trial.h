// Tries out a connection from the network up to the tables, one stage after another, so that a person sees where it fails.
#pragma once

#include "auth/inspector.h"
#include "auth/rights.h"
#include "database/link.h"
#include "database/reach.h"
#include "database/tlspeer.h"

#include <functional>
#include <variant>

namespace candela::auth {

class Trial
{
public:
    enum class Stage { Reach, Tls, LogIn, Schema, Rights };

    struct Plain {};                                    // nothing is encrypted, as was asked for
    struct LoggedIn { QString version; database::Link link; };     // "PostgreSQL 15.4"

    // How a stage ended: what it found, or why it failed.
    using Found = std::variant<database::Reached, Plain, database::TlsPeer, LoggedIn, Schema, Rights>;
    struct Report {
        Stage stage;
        qint64 milliseconds = 0;
        database::Result<Found> found;
    };
    // Called on the thread that runs the trial.
    using Listener = std::function<void(const Report &)>;

    // Which stages there are, in order: a file has neither Reach nor Tls.
    static QList<Stage> stages(const database::Options &options);

    // All stages together take at most that long, in milliseconds.
    static constexpr int longest = 10'000;

    Trial(database::Options options, Mapping mapping);

    // Runs the stages up to the first that fails; nothing stays open afterwards. Blocking: to be run on a thread of its own.
    void run(const std::stop_token &stop, const Listener &listener);

private:
    database::Options m_options;
    Mapping m_mapping;
};

} // namespace candela::auth
