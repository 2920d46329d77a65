#include "cli/secretinput.h"

#include <QByteArray>
#include <QScopeGuard>

#include <openssl/crypto.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <termios.h>
#include <unistd.h>

namespace candela::cli {

using namespace Qt::StringLiterals;
using database::Error;
using database::Failure;
using database::failure;
using database::Result;
using database::Secret;

namespace {

constexpr std::size_t longest = 4096;

// While it lives, what is typed is not shown.
class Hidden
{
public:
    explicit Hidden(const QString &what)
    {
        if (termios usual = {}; ::tcgetattr(STDIN_FILENO, &usual) == 0) {
            m_usual = usual;
            usual.c_lflag &= tcflag_t(~ECHO);
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &usual);
            std::fprintf(stderr, "%s: ", qPrintable(what));
        }
    }
    ~Hidden()
    {
        if (m_usual) {
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &*m_usual);
            std::fputc('\n', stderr);
        }
    }
    Hidden(const Hidden &) = delete;
    Hidden &operator=(const Hidden &) = delete;

private:
    std::optional<termios> m_usual;
};

Secret secretOf(const char *bytes, std::size_t size)
{
    auto text = QString::fromUtf8(bytes, qsizetype(size));
    const auto wiped = qScopeGuard([&] { database::wipe(text); });
    return Secret(text);
}

} // namespace

Secret takeEnvironment(const char *variable)
{
    char *value = std::getenv(variable);
    if (!value)
        return {};
    auto secret = secretOf(value, std::strlen(value));
    OPENSSL_cleanse(value, std::strlen(value));
    ::unsetenv(variable);
    return secret;
}

void wipeArgument(char *argument) { OPENSSL_cleanse(argument, std::strlen(argument)); }

// Byte by byte: what follows the line is the next one's.
Result<Secret> readSecret(const QString &what)
{
    const Hidden hidden(what);
    std::array<char, longest + 1> line = {};
    const auto wiped = qScopeGuard([&] { OPENSSL_cleanse(line.data(), line.size()); });
    for (std::size_t size = 0; size < line.size(); ++size) {
        const auto got = ::read(STDIN_FILENO, &line[size], 1);
        if (got < 0 && errno == EINTR)
            return failure(Error::Kind::Cancelled);
        if (got < 0 || (got == 0 && size == 0))
            break;
        if (got == 0 || line[size] == '\n')
            return secretOf(line.data(), size > 0 && line[size - 1] == '\r' ? size - 1 : size);
    }
    return Failure(Error{Error::Kind::Input, fault::standardInput.toString(), {}, what});
}

} // namespace candela::cli
