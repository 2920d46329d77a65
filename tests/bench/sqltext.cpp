// The page of sessions as a typed query that becomes text, against the same text put together by hand, in instructions.
#include "measurements.h"
#include "process.h"

#include "auth/schema.h"
#include "sql/dialect.h"
#include "sql/select.h"

#include <QFile>

namespace candela::bench {

using namespace Qt::StringLiterals;

namespace {

// What a filter and a cursor ask for, as an operator changes it from page to page.
struct Question {
    QString table = u"user_session"_s;
    std::optional<QString> user = u"3si8jri4tfm06xk"_s;
    std::optional<QString> after = u"bao3q3x3xshs3296dlfnhgwemvuk9a7az5j5xt4u"_s;
    qint64 now = 1'700'000'000'000, rows = 200;
};

sql::CompiledQuery typed(const Question &question, const auth::SessionTable &sessions)
{
    auto query = sql::from(sessions).orderBy(sql::ascending(sessions.id)).limit(question.rows)
                     .where(sessions.idleExpires >= question.now);
    if (question.user)
        query = query.where(sessions.userId == *question.user);
    if (question.after)
        query = query.after(*question.after);
    return sql::postgres().compile(
        query.select(sessions.id, sessions.userId, sessions.activeExpires, sessions.idleExpires).statement);
}

sql::CompiledQuery concatenated(const Question &question)
{
    const QString table = u"\"public\".\""_s + QString(question.table).replace(u"\""_s, u"\"\""_s) + u"\""_s;
    sql::CompiledQuery query;
    const auto bind = [&query](const QVariant &value) {
        query.parameters << value;
        return u'$' + QString::number(query.parameters.size());
    };
    query.text = u"select "_s + table + u".\"id\", "_s + table + u".\"user_id\", "_s + table + u".\"active_expires\", "_s
        + table + u".\"idle_expires\" from "_s + table;
    query.text += u" where "_s + table + u".\"idle_expires\" >= "_s + bind(question.now);
    if (question.user)
        query.text += u" and "_s + table + u".\"user_id\" = "_s + bind(*question.user);
    if (question.after)
        query.text += u" and "_s + table + u".\"id\" > "_s + bind(*question.after);
    query.text += u" order by "_s + table + u".\"id\" limit "_s + bind(question.rows);
    return query;
}

// Of one text, the program's start taken off; none: valgrind does not run it.
std::optional<double> instructions(const QString &way)
{
    static constexpr int few = 100, many = 1100;
    const auto count = [&](int times) {
        const auto own = child({u"sqltext"_s, way, QString::number(times)});
        const auto counted = run({u"valgrind"_s,
            QStringList{u"--tool=callgrind"_s, u"--callgrind-out-file=/dev/null"_s, own.program} + own.arguments});
        for (const auto &line : counted.errors.split('\n')) {
            if (const auto at = line.indexOf("Collected : "); counted.isDone && at >= 0)
                return line.mid(at + 12).trimmed().toDouble();
        }
        return 0.0;
    };
    const auto start = count(few), all = count(many);
    return start > 0 && all > start ? std::optional((all - start) / (many - few)) : std::nullopt;
}

} // namespace

// WAY TIMES: makes the text that often. "check": ends with 0 where both ways make the same.
int runSqlText(int, char **, const QStringList &arguments)
{
    const Question question;
    const auth::SessionTable sessions(sql::TableName{u"public"_s, question.table});
    const auto way = arguments.value(0);
    if (way == u"check") {
        const auto one = typed(question, sessions), other = concatenated(question);
        std::printf("%s\n%s\n", qUtf8Printable(one.text), qUtf8Printable(other.text));
        return one.text != other.text || one.parameters != other.parameters;
    }
    qsizetype length = 0;
    for (int i = 0; i < arguments.value(1).toInt(); ++i)
        length += (way == u"typed" ? typed(question, sessions) : concatenated(question)).text.size();
    return length > 0 ? 0 : 1;
}

Findings measureSqlText(const Settings &)
{
    Finding finding{u"sqltext"_s, u"typed query to text"_s, {}, {}, u"×"_s, 1.5, {}};
    if (!isInstalled(u"valgrind"_s)) {
        finding.note = u"valgrind is not installed"_s;
        return {finding};
    }
    if (const auto check = run(child({u"sqltext"_s, u"check"_s})); !check.isDone) {
        finding.note = u"the two texts differ: "_s + QString::fromUtf8(check.output).simplified();
        return {finding};
    }
    const auto ours = instructions(u"typed"_s), theirs = instructions(u"concatenated"_s);
    if (!ours || !theirs) {
        finding.note = u"valgrind does not run this program"_s;
        return {finding};
    }
    finding.figure = *ours / *theirs;
    finding.note = u"%1 instructions, by hand %2"_s.arg(qRound64(*ours)).arg(qRound64(*theirs));
    return {finding};
}

} // namespace candela::bench
