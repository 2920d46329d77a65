// candela-cli journal: what was changed with Candela, the newest first; or whether that is as it was written. Needs no database.
#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/listoptions.h"
#include "journal/pages.h"
#include "journal/verify.h"
#include "journalverdict.h"
#include "offthread.h"
#include "userjournal.h"

namespace candela::cli {

using namespace Qt::StringLiterals;
using database::Failure;
using database::Result;
using journal::Verdict;

namespace {

QString code(Verdict::Fault fault)
{
    switch (fault) {
    case Verdict::Fault::None: break;
    case Verdict::Fault::ChangedLine: return u"changed_line"_s;
    case Verdict::Fault::MissingLine: return u"missing_line"_s;
    case Verdict::Fault::AddedLine: return u"added_line"_s;
    case Verdict::Fault::UnreadableLine: return u"unreadable_line"_s;
    case Verdict::Fault::HalfLine: return u"half_line"_s;
    case Verdict::Fault::CutTail: return u"cut_tail"_s;
    case Verdict::Fault::NoHead: return u"no_head"_s;
    case Verdict::Fault::UnreadableHead: return u"unreadable_head"_s;
    case Verdict::Fault::OtherHead: return u"other_head"_s;
    }
    return u"none"_s;
}

// An act without an end is under way, or whoever did it ended before.
Record entryRecord(const journal::Record &found)
{
    const auto &first = found.first();
    const auto &last = found.last();
    const auto &entry = first.line.entry;
    auto counts = entry.counts;             // what was meant, and what became of it
    for (auto count = last.line.entry.counts.begin(); count != last.line.entry.counts.end(); ++count)
        counts.insert(count.key(), *count);
    return Record()
        .add(u"line"_s, first.line.number)
        .addTime(u"time"_s, first.line.at)
        .add(u"by"_s, first.line.by.account + u'@' + first.line.by.host)
        .add(u"act"_s, first.act)
        .add(u"outcome"_s, found.ended ? last.outcome : first.outcome)
        .add(u"profile"_s, orNull(entry.profile))
        .add(u"server"_s, orNull(entry.server))
        .add(u"account"_s, orNull(entry.account))
        .add(u"subject"_s, orNull(entry.subject))
        .add(u"reason"_s, orNull(entry.reason))
        .add(u"error"_s, orNull(last.line.entry.error))
        .add(u"counts"_s, counts)
        .add(u"predicate"_s, entry.predicate)
        .add(u"fingerprints"_s, last.line.entry.fingerprints.isEmpty() ? entry.fingerprints : last.line.entry.fingerprints);
}

QString journalPath() { return app::userJournal().path(); }

Result<void> listEntries(Listing &listing, const QString &path, const journal::Search &search, qint64 limit, bool isJson,
    const std::stop_token &stop)
{
    journal::Cursor cursor;
    for (auto left = limit; left > 0;) {
        const auto page = journal::page(path, cursor, std::min(left, pageRows), search, stop);
        if (!page)
            return Failure(page.error());
        std::vector<Record> rows;
        for (const auto &found : page->records)
            rows.push_back(isJson ? entryRecord(found) : entryRecord(found).first(11));
        if (auto added = listing.add(rows); !added)
            return added;
        if (page->complete)
            return listing.end();
        cursor = page->next;
        left -= qint64(page->records.size());
    }
    return listing.endBefore({});
}

class JournalCommand final : public Command
{
public:
    JournalCommand();
    QList<QCommandLineOption> ownOptions() const override;
    QString complaint(const QCommandLineParser &parser) const override;

protected:
    void begin() override;

private:
    void verify();
    void list();
};

} // namespace

JournalCommand::JournalCommand()
    : Command({u"journal"_s, u""_s, u"lists what was changed with Candela, or verifies that"_s, u"journal --verify"_s,
        Needs::Nothing})
{
}

QList<QCommandLineOption> JournalCommand::ownOptions() const
{
    return {
        {u"verify"_s, u"Say whether every byte of the journal is as it was written."_s},
        {u"search"_s, u"Acts that have TEXT in their act, subject, reason, server or counts."_s, u"TEXT"_s},
        {u"limit"_s, u"At most N acts; 100 unless told otherwise."_s, u"N"_s, u"100"_s},
    };
}

QString JournalCommand::complaint(const QCommandLineParser &parser) const { return listComplaint(parser); }

void JournalCommand::begin() { options().isSet(u"verify"_s) ? verify() : list(); }

void JournalCommand::verify()
{
    const auto job = [stop = call().stop, path = journalPath()] {
        journal::Progress progress;
        return journal::verify(path, stop, progress);
    };
    app::onArrival(app::offThread(job), this, [this](const Result<Verdict> &verdict) {
        if (!verdict) {
            const auto exit = console().fail(verdict.error(), app::workSentence(verdict.error(), journalPath()));
            return end(exit == Exit::Partly ? exit : Exit::Refused);
        }
        Record record;
        record.add(u"journal"_s, journalPath())
            .add(u"intact"_s, verdict->isIntact())
            .add(u"fault"_s, verdict->isIntact() ? QVariant() : QVariant(code(verdict->fault)))
            .add(u"line"_s, verdict->isIntact() ? QVariant() : QVariant(verdict->line))
            .add(u"lines"_s, verdict->lines)
            .add(u"hash"_s, orNull(QString::fromLatin1(verdict->hash)))
            .add(u"message"_s, app::verdictSentence(*verdict).line());
        finish(record, verdict->isIntact() ? Exit::Done : Exit::Refused);
    });
}

void JournalCommand::list()
{
    const auto listing = std::make_shared<Listing>(console(), u"entries"_s);
    journal::Search search{options().value(u"search"_s), {}, {}};
    if (!call().profile.isEmpty())
        search.profile = call().profile;
    const auto job = [listing, search, limit = limitOf(options()), stop = call().stop, isJson = console().isJson()] {
        return listEntries(*listing, journalPath(), search, limit, isJson, stop);
    };
    app::onArrival(app::offThread(job), this, [this, listing](const Result<void> &done) {
        if (done)
            return end(Exit::Done);
        end(listing->fail(done.error(), app::workSentence(done.error(), journalPath())));
    });
}

std::unique_ptr<Command> journalCommand() { return std::make_unique<JournalCommand>(); }

} // namespace candela::cli
