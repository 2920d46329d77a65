// candela-cli report: a report of sessions, users or keys as a file, signed where that is wanted.
#include "cli/commands.h"
#include "cli/filteroptions.h"
#include "exportjob.h"
#include "exportwords.h"
#include "journalentry.h"
#include "keychainwords.h"
#include "keyreport.h"
#include "numbers.h"
#include "report/manifest.h"
#include "report/signingkey.h"
#include "reportkey.h"
#include "reportoffer.h"
#include "sessionreport.h"
#include "signedexport.h"
#include "userreport.h"

#include <QFileInfo>
#include <QTimer>

#include <cerrno>
#include <chrono>

namespace candela::cli {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using app::ReportKey;
using app::ReportOffer;
using database::Connection;
using database::Error;
using database::Failure;
using database::Result;

namespace {

// By its file ending or its name.
std::optional<report::Format> formatCalled(const QString &name)
{
    for (const auto &format : report::fileFormats()) {
        if (name.compare(format.suffix, Qt::CaseInsensitive) == 0 || name.compare(format.name, Qt::CaseInsensitive) == 0)
            return format;
    }
    return {};
}

QString formatNames()
{
    QStringList names;
    for (const auto &format : report::fileFormats())
        names << format.suffix;
    return names.join(u", ");
}

class ReportCommand final : public Command
{
public:
    ReportCommand();
    QList<QCommandLineOption> ownOptions() const override;
    QString complaint(const QCommandLineParser &parser) const override;
    bool paints(const QCommandLineParser &parser) const override;

protected:
    void begin() override;

private:
    void make(const QStringList &chosen);
    void write(const app::ReportOffer &offer, const std::optional<report::SigningKey> &key);
    app::ReportOffer offer(const QStringList &chosen) const;
    void failAt(const database::Error &error, const QString &path);

    Filter m_filter;
    QTimer m_progress;
};

} // namespace

ReportCommand::ReportCommand()
    : Command({u"report"_s, u"[FILTER]"_s, u"writes a report of sessions, users or keys into a file"_s,
        u"--profile shop report --format csv --output dead.csv --state dead --sign"_s})
{
}

QList<QCommandLineOption> ReportCommand::ownOptions() const
{
    return QList<QCommandLineOption>{
        {u"format"_s, u"One of "_s + formatNames() + u'.', u"F"_s},
        {u"output"_s, u"The file to write: it appears whole or not at all, for your eyes alone."_s, u"FILE"_s},
        {u"replace"_s, u"Replace the file if it is there."_s},
        {u"of"_s, u"sessions, users or keys; sessions unless told otherwise. FILTER is for sessions."_s, u"ROWS"_s,
            u"sessions"_s},
        {u"zone"_s, u"Write times of the rows in that zone, such as Europe/Oslo, instead of milliseconds."_s, u"ZONE"_s},
        {u"full-ids"_s,
            u"Write the session ids in full: whoever has the file can sign in with them. It is recorded in the journal."_s},
        {u"sign"_s, u"Put a signed manifest beside it, by which verify can tell that it is as it was made."_s},
    } + Filter::options();
}

QString ReportCommand::complaint(const QCommandLineParser &parser) const
{
    const auto of = parser.value(u"of"_s);
    if (!formatCalled(parser.value(u"format"_s)))
        return u"Give --format: one of %1."_s.arg(formatNames());
    if (parser.value(u"output"_s).isEmpty())
        return u"Give --output: the file to write."_s;
    if (of != u"sessions" && of != u"users" && of != u"keys")
        return u"--of is sessions, users or keys."_s;
    if (of != u"sessions" && (Filter::isGiven(parser) || parser.isSet(u"full-ids"_s)))
        return u"--of %1 takes no filter and has no session ids."_s.arg(of);
    if (parser.isSet(u"zone"_s) && !QTimeZone(parser.value(u"zone"_s).toUtf8()).isValid())
        return u"--zone: no such zone is known here. Write Europe/Oslo or UTC."_s;
    return Filter::complaint(parser);
}

bool ReportCommand::paints(const QCommandLineParser &parser) const
{
    const auto format = formatCalled(parser.value(u"format"_s));
    return format && format->suffix == u"pdf";
}

void ReportCommand::begin()
{
    auto filter = Filter::from(options(), workspace().schema());
    if (!filter)
        return fail(filter.error());
    m_filter = std::move(*filter);
    if (options().value(u"of"_s) == u"sessions" && !workspace().schema().sessions)
        return fail({Error::Kind::Schema, auth::fault::noSessions.toString(), {}, {}});
    if (!m_filter.isOne() && !m_filter.sessions.user)
        return make({});
    const auto job = [schema = workspace().schema(), installKey = workspace().installKey(), filter = m_filter](
                         Connection &connection) -> Result<QStringList> {
        const auto other = filter.spelledOtherwise(connection, schema);
        if (!other)
            return Failure(other.error());
        if (!other->isEmpty())
            return database::failure(Error::Kind::Missing, *filter.sessions.user);
        if (!filter.isOne())
            return QStringList();
        return connection.now().and_then([&](qint64 now) { return filter.find(connection, schema, installKey, now); });
    };
    app::onArrival(workspace().run(job, call().stop), this, [this](const Result<QStringList> &ids) {
        if (!ids)
            return fail(ids.error());
        if (ids->isEmpty() && m_filter.isOne())
            return refuse(Exit::Refused, {u"There is no such session."_s, u"No file was written."_s, {}});
        make(*ids);
    });
}

// The key may have to be made first, or the keychain to be opened.
void ReportCommand::make(const QStringList &chosen)
{
    const auto what = offer(chosen);
    if (!options().isSet(u"sign"_s))
        return write(what, {});
    auto *key = new ReportKey(app::Secrets(), app::KnownKeys(), this);
    connect(key, &ReportKey::found, this, [this, what](const report::SigningKey &found, ReportKey::Origin) { write(what, found); });
    connect(key, &ReportKey::failed, this, [this](const Error &error) {
        console().fail(error, app::notSigned(error));
        end(Exit::Refused);
    });
    key->take();
}

ReportOffer ReportCommand::offer(const QStringList &chosen) const
{
    const auto source = app::reportSource(workspace());
    const auto of = options().value(u"of"_s);
    if (of == u"users")
        return {std::make_shared<app::UserReport>(source), {}, {}, app::predicateOf(workspace(), auth::Search())};
    if (of == u"keys")
        return {std::make_shared<app::KeyReport>(source), {}, {}, app::predicateOf(workspace(), auth::KeyFilter())};
    auth::SessionScope scope;
    scope.filter = m_filter.isOne() ? auth::SessionFilter() : m_filter.sessions;
    scope.chosen = chosen;
    return {std::make_shared<app::SessionReport>(source, scope.filter, chosen), {}, {},
        app::predicateOf(workspace(), scope)};
}

void ReportCommand::write(const ReportOffer &offer, const std::optional<report::SigningKey> &key)
{
    using report::SafeFile;
    const auto path = QFileInfo(options().value(u"output"_s)).absoluteFilePath();
    const auto existing = options().isSet(u"replace"_s) ? SafeFile::Existing::Replace : SafeFile::Existing::Refuse;
    const auto format = *formatCalled(options().value(u"format"_s));
    app::Report::Choice choice;
    choice.tokens = options().isSet(u"full-ids"_s);
    if (options().isSet(u"zone"_s))
        choice.zone = QTimeZone(options().value(u"zone"_s).toUtf8());
    auto entry = app::journalEntry(workspace(), journal::Act::ExportReport);
    entry.predicate = offer.predicate;
    if (choice.tokens)
        entry.predicate.insert(u"full_ids"_s, true);
    entry.outcome = journal::Outcome::Done;
    const auto written = std::make_shared<std::atomic<qint64>>(0);
    const report::Export file(path, existing, format.make);
    const app::SignedExport both{key, path, existing, app::manifestOf(*offer.report)};
    const auto stands = std::make_shared<report::Written>();
    const auto writing = [file, both, written, stands, stop = call().stop](
                             const report::Header &header, report::RowSource &rows, qint64 moment) {
        return both.run(moment, [&] { return file.run(header, rows, *written, stop); }).map([&](const report::Written &done) {
            return *stands = done;
        });
    };
    connect(&m_progress, &QTimer::timeout, this,
        [this, written] { console().showProgress(u"%1 rows written"_s.arg(app::numberText(written->load()))); });
    m_progress.start(250ms);
    const app::ExportJob job{offer.report, choice, writing, workspace().journal(), entry};
    app::onArrival(workspace().run(job, call().stop), this,
        [this, path, format, stands, isSigned = key.has_value()](const Result<app::Recorded<qint64>> &done) {
            m_progress.stop();
            console().wipeProgress();
            if (!done)
                return failAt(done.error(), path);
            if (done->unrecorded)
                console().say(u"The journal does not say so: it could not be written."_s);
            finish(Record()
                       .add(u"file"_s, path)
                       .add(u"format"_s, format.suffix)
                       .add(u"rows"_s, stands->rows)
                       .add(u"sha256"_s, QString::fromLatin1(stands->sha256.toHex()))
                       .add(u"manifest"_s, isSigned ? QVariant(report::manifestPath(path)) : QVariant()));
        });
}

void ReportCommand::failAt(const Error &error, const QString &path)
{
    if (error.kind != Error::Kind::Unwritable)
        return fail(error);
    console().fail(error,
        error.code == QString::number(EEXIST) && error.subject != report::manifestPath(path)
            ? app::Sentence{u"%1 is there already."_s.arg(path), u"Name another file, or add --replace."_s, {}}
            : app::Sentence{u"No file was written."_s, app::fileProblem(error, path), {}});
    end(Exit::Refused);
}

std::unique_ptr<Command> reportCommand() { return std::make_unique<ReportCommand>(); }

} // namespace candela::cli
