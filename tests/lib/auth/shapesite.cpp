#include "shapesite.h"

#include "auth/lucia/keys.h"
#include "auth/lucia/sessions.h"
#include "auth/password/normalization.h"
#include "support/fixture/luciafixture.h"

namespace candela::tests {

using namespace Qt::StringLiterals;

// The statement with the names that stand in "…" (marks within them doubled) as the engine quotes them.
static QString inMarksOf(const sql::Dialect &dialect, const QString &statement)
{
    QString result;
    for (qsizetype i = 0; i < statement.size(); ++i) {
        if (statement[i] != u'"') {
            result += statement[i];
            continue;
        }
        QString name;
        for (++i; statement[i] != u'"' || statement.mid(i, 2) == u"\"\""; ++i) {
            i += statement[i] == u'"' ? 1 : 0;
            name += statement[i];
        }
        result += dialect.quoted(name);
    }
    return result;
}

ShapeSite::ShapeSite(database::Connection &connection, const Shape &shape) : m_connection(connection), m_shape(shape)
{
    for (const auto &statement : shape.statements)
        run(inMarksOf(connection.dialect(), statement));
}

std::vector<QVariantList> ShapeSite::run(const QString &statement, const QVariantList &values)
{
    auto answer = m_connection.run({statement, values});
    if (!answer)
        qFatal("%s\n%s", qUtf8Printable(statement), qUtf8Printable(answer.error().detail));
    return std::move(answer->rows);
}

QString ShapeSite::session(int user) const { return LuciaFixture::session(u"session"_s + u"abc"[user], user); }

void ShapeSite::fill()
{
    static constexpr qint64 hour = 3'600'000;
    const auto now = m_connection.now();
    if (!now)
        qFatal("the test server does not tell the time");
    const auto value = [&](qsizetype number) { return m_connection.dialect().placeholder(number); };
    const qint64 expiries[3][2] = {{*now + 20 * hour, *now + 300 * hour}, {*now - hour, *now + 300 * hour},
        {*now - 300 * hour, *now - hour}};
    for (int user = 0; user < 3; ++user) {
        const auto &id = m_shape.userIds[user];
        const auto numbered = [&](QString text) { return text.replace(u"%1"_s, QString::number(user)); };
        run(u"insert into %1 (%2%3) values (%5%4)"_s.arg(quoted(m_shape.users), m_shape.id, m_shape.userColumns,
                numbered(m_shape.userValues), value(1)), {id});
        const bool password = user != 1 || m_shape.everyKeyHasPassword;
        run(u"insert into %1 (%2, user_id, hashed_password) values (%3, %4, %5)"_s.arg(
                quoted(m_shape.keys), m_shape.id, value(1), value(2), value(3)),
            {u"email:%1@example.com"_s.arg(user), id, password ? LuciaFixture::hash() : QVariant()});
        if (m_shape.sessions.table.isEmpty())
            continue;
        run(u"insert into %1 (%2, user_id, active_expires, idle_expires%3) values (%7, %8, %4, %5%6)"_s.arg(
                quoted(m_shape.sessions), m_shape.id, m_shape.sessionColumns, m_shape.expiry.arg(expiries[user][0]),
                m_shape.expiry.arg(expiries[user][1]), numbered(m_shape.sessionValues), value(1), value(2)),
            {session(user), id});
    }
}

static QString attributes(const QList<auth::Attribute> &all)
{
    QStringList list;
    for (const auto &attribute : all)
        list << attribute.name + u' ' + attribute.type + (attribute.nullable ? u"?"_s : QString())
                + (attribute.fillsItself ? u"="_s : QString());
    return list.join(u", "_s);
}

QString ShapeSite::expected(const Shape &shape, const QString &schema)
{
    const auto shown = [&](const sql::TableName &name) {
        return name.table.isEmpty() ? u"none"_s
                                    : (name.schema.isEmpty() ? schema : name.schema) + u'/' + name.table;
    };
    return QStringList{shown(shape.users), shown(shape.keys), shown(shape.sessions), shape.id, shape.userAttributes,
        shape.sessionAttributes, shape.keysMayExpire ? u"expire"_s : u"stay"_s}.join(u" | "_s);
}

QString ShapeSite::found(const auth::Schema &schema)
{
    const auto shown = [](const auth::Table &table) { return table.name().schema + u'/' + table.name().table; };
    QStringList ids = {schema.users.id.name().column, schema.keys.id.name().column};
    if (schema.sessions)
        ids << schema.sessions->id.name().column;
    ids.removeDuplicates();
    return QStringList{shown(schema.users), shown(schema.keys), schema.sessions ? shown(*schema.sessions) : u"none"_s,
        ids.join(u' '), attributes(schema.userAttributes), attributes(schema.sessionAttributes),
        schema.keysMayExpire ? u"expire"_s : u"stay"_s}.join(u" | "_s);
}

QString ShapeSite::use(const auth::Schema &schema)
{
    auto wrong = read(schema);
    if (wrong.isEmpty())
        wrong = asLucia(schema);
    return wrong.isEmpty() ? write(schema) : wrong;
}

QString ShapeSite::read(const auth::Schema &schema)
{
    auth::Users users(m_connection, schema);
    const auto first = users.page({}, {}, {}, 2);
    const auto rest = first && !first->users.empty() ? users.page({}, {}, first->users.back(), 2) : first;
    if (!first || !rest)
        return u"users: "_s + (first ? rest : first).error().detail;
    QStringList ids;
    for (const auto *page : {&*first, &*rest}) {
        for (const auto &user : page->users)
            ids << user.id;
    }
    if (ids != m_shape.userIds)
        return u"users: "_s + ids.join(u' ');
    for (const auto reach : {auth::Reach::Beginnings, auth::Reach::Indexed}) {
        const auto named = users.page({u"EMAIL:1@"_s, reach}, {}, {}, 9);
        if (!named || named->users.size() != 1 || named->users.front().id != ids[1])
            return u"search: "_s + (named ? QString::number(named->users.size()) : named.error().detail);
    }
    const auto byUser = auth::Keys(m_connection, schema).page({}, {auth::KeyOrder::By::User}, {}, 9);
    if (!byUser || byUser->keys.size() != 3)
        return u"page of keys: "_s + (byUser ? QString() : byUser.error().detail);
    const auto detail = users.detail(ids[2]);
    if (!detail || detail->keys.size() != 1 || detail->keys.front().kind != auth::HashKind::LuciaScrypt)
        return u"detail: "_s + (detail ? QString() : detail.error().detail);
    const auto keys = auth::Keys(m_connection, schema).of(ids, 9);
    if (!keys || keys->size() != 3 || (*keys)[1].userId != ids[1]
        || (*keys)[1].holdsPassword() != m_shape.everyKeyHasPassword)
        return u"keys: "_s + (keys ? QString() : keys.error().detail);
    if (!schema.sessions)
        return {};

    if (detail->sessions.sessions.size() != 1 || detail->user.sessions.dead != 1)
        return u"a user's sessions"_s;
    auth::Sessions all(m_connection, schema);
    const auto page = all.page({}, {}, {}, 9);
    if (!page || page->sessions.size() != 3)
        return u"sessions: "_s + (page ? QString() : page.error().detail);
    const auth::State states[] = {auth::State::Active, auth::State::Idle, auth::State::Dead};
    for (int user = 0; user < 3; ++user) {
        const auto &row = page->sessions[std::size_t(user)];
        if (row.id != session(user) || row.userId != ids[user] || row.state != states[user])
            return u"state of session %1"_s.arg(user);
    }
    const auto counts = all.count({});
    return counts && counts->active == 1 && counts->idle == 1 && counts->dead == 1 && counts->invalid == 0
        ? QString() : u"counts"_s;
}

static QString said(const auth::LuciaError &error) { return code(error.kind).toString() + error.cause.detail; }

QString ShapeSite::asLucia(const auth::Schema &schema)
{
    const auto &user = m_shape.userIds[2];
    auth::lucia::Keys keys(m_connection, schema);
    const auto password = auth::passwordFrom(LuciaFixture::password());
    const auto used = keys.use({u"email"_s, u"2@example.com"_s}, password);
    if (!used || used->userId != user)
        return u"useKey: "_s + (used ? QString() : said(used.error()));
    const auto got = auth::lucia::Users(m_connection, schema).get(user);
    if (!got || got->attributes.size() != schema.userAttributes.size())
        return u"getUser: "_s + (got ? QString() : said(got.error()));
    if (const auto made = keys.create({user, {u"github"_s, u"7"_s}, {}});
        !m_shape.everyKeyHasPassword && (!made || !keys.remove({u"github"_s, u"7"_s})))
        return u"createKey: "_s + (made ? QString() : said(made.error()));
    if (!schema.sessions)
        return {};

    auth::lucia::Sessions sessions(m_connection, schema);
    const auto renewed = sessions.validate(session(1));
    if (!renewed || !renewed->fresh || renewed->user.id != m_shape.userIds[1])
        return u"validateSession: "_s + (renewed ? QString() : said(renewed.error()));
    const auto again = sessions.get(session(1));
    if (!again || again->state != auth::State::Active || again->idleExpires != renewed->idleExpires)
        return u"getSession: "_s + (again ? QString() : said(again.error()));
    if (sessions.validate(session(2)))
        return u"a dead session validates"_s;
    if (const auto removed = sessions.removeDeadOf(user); !removed || *removed != 1)
        return u"deleteDeadUserSessions: "_s + (removed ? QString() : said(removed.error()));
    auth::Attributes attributes;
    for (const auto &attribute : schema.sessionAttributes) {
        if (!attribute.nullable)
            attributes << std::pair{attribute.name, QVariant(u"2026"_s)};
    }
    const auto created = sessions.create(user, attributes, session(2));
    return created && sessions.validate(created->id)
        ? QString() : u"createSession: "_s + (created ? QString() : said(created.error()));
}

QString ShapeSite::write(const auth::Schema &schema)
{
    const auto left = [&] {
        return run(u"select count(*) from "_s + quoted(m_shape.sessions)).front().front().toInt();
    };
    if (schema.sessions) {
        const auto revoked = auth::Sessions(m_connection, schema).revoke({session(1)});
        if (!revoked || revoked->done != 1 || left() != 2)
            return u"revocation: "_s + (revoked ? QString() : revoked.error().detail);
    }
    auth::Keys keys(m_connection, schema);
    const auto id = u"email:0@example.com"_s;
    const auto old = keys.get(id);
    if (!old)
        return u"key: "_s + old.error().detail;
    const auto password = auth::passwordFrom(u"New-Pässword 1");
    const auto reset = keys.resetPassword({{{id, old->seen}}, password, nullptr, true});
    if (!reset || reset->userId != m_shape.userIds[0])
        return u"reset: "_s + (reset ? QString() : reset.error().detail);
    if (schema.sessions && (reset->sessionsEnded != 1 || left() != 1))
        return u"sessions after a reset"_s;
    return keys.verify(id, password).value_or(false) ? QString() : u"the new password"_s;
}

} // namespace candela::tests
