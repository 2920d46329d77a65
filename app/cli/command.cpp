#include "cli/command.h"

namespace candela::cli {

void Command::fail(const database::Error &error)
{
    const auto place = m_call.workspace ? m_call.workspace->place() : QString();
    end(console().fail(error, sentence(error, place)));
}

void Command::refuse(Exit exit, const app::Sentence &said)
{
    console().fail({database::Error::Kind::Input, {}, {}, {}}, said);
    end(exit);
}

void Command::finish(const Record &document, Exit exit)
{
    const auto printed = console().print(document);
    printed ? end(exit) : fail(printed.error());
}

} // namespace candela::cli
