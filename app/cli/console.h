// Where a command speaks: results to standard output, everything else to standard error.
#pragma once

#include "cli/exit.h"
#include "cli/record.h"
#include "wording.h"

#include <QElapsedTimer>
#include <QFile>

#include <atomic>

namespace candela::cli {

class Console
{
public:
    explicit Console(bool json);
    Console(const Console &) = delete;
    Console &operator=(const Console &) = delete;

    bool isJson() const { return m_json; }
    // Of a table: the terminal's; without an end where there is none.
    int width() const { return m_width; }

    // The one document of a call: an object of JSON, or its lines.
    [[nodiscard]] database::Result<void> print(const Record &document);
    // A part of a document, which its parts make one together.
    [[nodiscard]] database::Result<void> write(QByteArrayView bytes);
    [[nodiscard]] database::Result<void> flush();
    QIODevice &out() { return m_out; }

    // A line of standard error, nothing in it that a terminal would obey.
    void say(const QString &text);
    void say(const app::Sentence &said);
    // How far it has come: to a terminal alone, and not more than four times a second. say() and print() wipe it off.
    void showProgress(const QString &text);
    void wipeProgress();

    // What went wrong, to standard error; with JSON also as the document {"error": …}, unless one was begun. Answers how
    // the command ends by it. Nobody is told of a reader who has gone away.
    Exit fail(const database::Error &error, const app::Sentence &said);
    // The same for what a document has of it: {"kind": "lost", "message": "…"}
    static Record errorRecord(const database::Error &error, const app::Sentence &said);

private:
    const bool m_json, m_isTerminal;
    const int m_width;
    QFile m_out;
    std::atomic<bool> m_hasBegun = false, m_shows = false;      // a list is printed on the connection's thread
    QElapsedTimer m_shown;
};

} // namespace candela::cli
