#include "cli/console.h"

#include "journal/entry.h"
#include "plaintable.h"
#include "report/device.h"

#include <cerrno>
#include <climits>
#include <cstdio>
#include <unistd.h>

namespace candela::cli {

using namespace Qt::StringLiterals;
using database::Error;
using database::Result;

static void toTerminal(const QByteArray &bytes) { std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stderr); }

Console::Console(bool json)
    : m_json(json)
    , m_isTerminal(::isatty(STDERR_FILENO))
    , m_width(::isatty(STDOUT_FILENO) ? app::legibleWidth(STDOUT_FILENO) : SHRT_MAX)
{
    m_out.open(STDOUT_FILENO, QIODevice::WriteOnly);
}

Result<void> Console::print(const Record &document)
{
    QByteArray text;
    if (m_json) {
        document.appendJson(text);
        text += '\n';
    } else {
        text = document.lines(m_width).toUtf8();
    }
    return write(text).and_then([this] { return flush(); });
}

Result<void> Console::write(QByteArrayView bytes)
{
    wipeProgress();
    m_hasBegun = true;
    return report::writeAll(m_out, bytes);
}

Result<void> Console::flush() { return report::flush(m_out); }

void Console::say(const QString &text)
{
    wipeProgress();
    for (const auto &line : text.split(u'\n'))
        toTerminal(app::fitted(line, INT_MAX).toUtf8() + '\n');
}

void Console::say(const app::Sentence &said)
{
    say(said.line());
    if (!said.details.isEmpty())
        say(u"  "_s + said.details);
}

void Console::showProgress(const QString &text)
{
    if (!m_isTerminal || (m_shows && m_shown.elapsed() < 250))
        return;
    toTerminal("\r\033[K" + app::fitted(text, app::legibleWidth(STDERR_FILENO) - 1).toUtf8());
    m_shows = true;
    m_shown.start();
}

void Console::wipeProgress()
{
    if (m_shows.exchange(false))
        toTerminal("\r\033[K");
}

Record Console::errorRecord(const Error &error, const app::Sentence &said)
{
    Record record;
    record.add(u"kind"_s, QString(journal::code(error.kind)));
    record.add(u"message"_s, said.line());
    if (!said.details.isEmpty())
        record.add(u"details"_s, said.details);
    return record;
}

Exit Console::fail(const Error &error, const app::Sentence &said)
{
    if (error.kind == Error::Kind::Unwritable && error.code == QString::number(EPIPE))
        return Exit::Partly;
    say(said);
    if (m_json && !m_hasBegun) {
        Record document;
        document.add(u"error"_s, errorRecord(error, said));
        // Should that fail as well, standard error has it.
        (void)print(document);
    }
    return exitOf(error);
}

} // namespace candela::cli
