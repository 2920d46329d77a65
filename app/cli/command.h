// One command of candela-cli: what it is called with, and what it does.
#pragma once

#include "arrival.h"
#include "cli/call.h"
#include "cli/words.h"

namespace candela::cli {

class Command : public QObject
{
    Q_OBJECT
public:
    enum class Needs { Nothing, Reading, Changing };
    struct About {
        QString name, syntax, summary;      // "user", "ID", "shows one user with keys and sessions"
        QString example;                    // after "candela-cli "
        Needs needs = Needs::Reading;       // a connection that is read-only, or one that may change something
        int arguments = 0;
        bool needsSessions = false;         // kept in the database, that is
    };

    explicit Command(About about) : m_about(std::move(about)) {}

    const About &about() const { return m_about; }
    virtual QList<QCommandLineOption> ownOptions() const { return {}; }
    // What is wrong with how it was called; empty: nothing.
    virtual QString complaint(const QCommandLineParser &) const { return {}; }
    // Whether it paints, which takes fonts.
    virtual bool paints(const QCommandLineParser &) const { return false; }
    // What runs beyond the jobs that have the call's stop token.
    virtual void stop() {}
    // Called once; answers ended().
    void start(const Call &call)
    {
        m_call = call;
        begin();
    }

signals:
    void ended(candela::cli::Exit exit);

protected:
    virtual void begin() = 0;
    const Call &call() const { return m_call; }
    Console &console() const { return *m_call.console; }
    const QCommandLineParser &options() const { return *m_call.options; }
    app::Workspace &workspace() const { return *m_call.workspace; }

    void end(Exit exit) { emit ended(exit); }
    void fail(const database::Error &error);
    // What is no error of the library.
    void refuse(Exit exit, const app::Sentence &said);
    // Prints the document and ends with that, or with what the output said.
    void finish(const Record &document, Exit exit = Exit::Done);
    // Job: Result<Exit>(Connection &), on the connection's thread, which may print meanwhile.
    template <class Job> void look(Job job)
    {
        app::onArrival(workspace().run(std::move(job), m_call.stop), this, [this](const database::Result<Exit> &exit) {
            exit ? end(*exit) : fail(exit.error());
        });
    }
    // The same for rows that are printed as they come. Rows: has a listing(); Fill: Result<void>(Rows &, Connection &).
    template <class Rows, class Fill> void list(const std::shared_ptr<Rows> &rows, Fill fill)
    {
        look([rows, fill, place = workspace().place()](database::Connection &connection) -> database::Result<Exit> {
            const auto done = fill(*rows, connection);
            return done ? Exit::Done : rows->listing().fail(done.error(), sentence(done.error(), place));
        });
    }
    // The same for a document.
    template <class Job> void show(Job job)
    {
        app::onArrival(workspace().run(std::move(job), m_call.stop), this,
            [this](const database::Result<Record> &document) {
                document ? finish(*document) : fail(document.error());
            });
    }

private:
    const About m_about;
    Call m_call;
};

} // namespace candela::cli
