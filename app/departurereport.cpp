#include "departurereport.h"

#include "journal/entry.h"
#include "report/csv.h"

#include <QDateTime>

namespace candela::app {

using namespace Qt::StringLiterals;
using auth::UserMatch;
using database::Result;
using End = Departure::End;

namespace {

QString code(const UserMatch &match)
{
    switch (match.verdict) {
    case UserMatch::Verdict::Found: return match.ignoringCase ? u"found_ignoring_case"_s : u"found"_s;
    case UserMatch::Verdict::NotFound: return u"not_found"_s;
    case UserMatch::Verdict::Ambiguous: return u"ambiguous"_s;
    case UserMatch::Verdict::Repeated: return u"repeated"_s;
    }
    return {};
}

QString code(Leaving act)
{
    switch (act) {
    case Leaving::EndSessions: return u"end_sessions"_s;
    case Leaving::DisablePasswords: return u"disable_passwords"_s;
    case Leaving::DeleteUser: return u"delete_user"_s;
    }
    return {};
}

QString code(End end)
{
    switch (end) {
    case End::NotTried: return u"not_tried"_s;
    case End::Done: return u"done"_s;
    case End::NothingToDo: return u"nothing_to_do"_s;
    case End::Gone: return u"already_gone"_s;
    case End::InTheWay: return u"rows_in_the_way"_s;
    case End::Failed: return u"failed"_s;
    case End::Unknown: return u"unknown"_s;
    }
    return {};
}

report::Row rowOf(const auth::Listed &listed, const UserMatch &match, const Departure *departure,
    std::optional<Leaving> act)
{
    report::Row row{listed.line, listed.written, code(match), match.userId.isEmpty() ? QVariant() : match.userId};
    if (!departure || !act)
        return row + report::Row(8);
    row << code(*act) << code(departure->end) << departure->passwordsDisabled << departure->sessionsEnded
        << departure->openKeys << departure->rest.removed()
        << (departure->error ? QVariant(QString(journal::code(departure->error->kind))) : QVariant())
        << (departure->at > 0
                   ? QVariant(QDateTime::fromMSecsSinceEpoch(departure->at, Qt::UTC).toString(Qt::ISODateWithMs))
                   : QVariant());
    return row;
}

} // namespace

report::Header departureHeader()
{
    return {{},
        {u"line"_s, u"value"_s, u"verdict"_s, u"user_id"_s, u"act"_s, u"result"_s, u"passwords_disabled"_s,
            u"sessions_ended"_s, u"keys_without_password"_s, u"rows_of_other_tables"_s, u"error"_s, u"time_utc"_s},
        {}};
}

std::vector<report::Row> departureRows(const Leavers &leavers, std::optional<Leaving> act)
{
    const auto &found = leavers.found();
    std::vector<report::Row> rows;
    rows.reserve(found.matches.size());
    for (std::size_t line = 0; line < found.matches.size(); ++line)
        rows.push_back(rowOf(found.list.users[line], found.matches[line], leavers.departureOf(line), act));
    return rows;
}

Result<qint64> writeDepartures(const QString &path, report::SafeFile::Existing existing,
    const std::vector<report::Row> &rows, const std::stop_token &stop)
{
    const report::Export file(path, existing, [](QIODevice &device) { return std::make_unique<report::Csv>(device); });
    bool given = false;
    std::atomic<qint64> written = 0;
    report::RowPages source([&]() -> Result<std::vector<report::Row>> {
        return std::exchange(given, true) ? std::vector<report::Row>() : rows;
    });
    return file.run(departureHeader(), source, written, stop).map([](const report::Written &stands) {
        return stands.rows;
    });
}

} // namespace candela::app
