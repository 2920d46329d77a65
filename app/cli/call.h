// What a command works with.
#pragma once

#include "cli/console.h"
#include "workspace.h"

#include <QCommandLineParser>

#include <stop_token>

namespace candela::cli {

// All of it outlives the command.
struct Call {
    Console *console = nullptr;
    const QCommandLineParser *options = nullptr;
    QStringList arguments;                  // behind the command's name
    app::Workspace *workspace = nullptr;    // open; null for commands without a database
    std::stop_token stop;
    QString profile = {};                   // that was named; empty: none was
};

} // namespace candela::cli
