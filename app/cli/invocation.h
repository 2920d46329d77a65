// A command line, taken apart: candela-cli [options] COMMAND [options] …
#pragma once

#include "auth/inspector.h"
#include "cli/command.h"

#include <memory>

namespace candela::cli {

class Invocation
{
public:
    // What stands before a command, or after it.
    struct Target {
        QString profile, url;               // one of the two, for commands that need a database
        auth::Mapping tables;
        bool namesTables = false, readOnly = false, passwordFromInput = false;
    };
    enum class Wish { Run, Help, Version };

    // Takes the arguments apart, without the program's own name. Nothing is looked up.
    explicit Invocation(const QStringList &arguments);

    // What is wrong with them; empty: nothing.
    const QString &complaint() const { return m_complaint; }
    Wish wish() const { return m_wish; }
    bool isJson() const { return m_json; }
    const Target &target() const { return m_target; }
    // Null: help for none in particular.
    Command *command() const { return m_command.get(); }
    const QCommandLineParser &options() const { return m_parser; }
    const QStringList &arguments() const { return m_arguments; }

    // Of the command, or of all of them.
    QString help() const;

private:
    void parse(const QStringList &arguments);
    void takeGlobals(const QCommandLineParser &parser);
    void takeTables(const QString &text);
    void complain(const QString &text);

    QCommandLineParser m_globals, m_parser;
    std::unique_ptr<Command> m_command;
    QStringList m_arguments;
    Target m_target;
    QString m_complaint;
    Wish m_wish = Wish::Run;
    bool m_json = false;
};

} // namespace candela::cli
