#include "keyreport.h"

#include "database/snapshot.h"

#include <algorithm>

namespace candela::app {

using namespace Qt::StringLiterals;
using auth::HashFamily;
using auth::HashKind;
using database::Failure;
using database::Result;

namespace {

constexpr qint64 pageRows = 5000;

QString word(HashFamily family)
{
    switch (family) {
    case HashFamily::None: return KeyReport::tr("No password");
    case HashFamily::Scrypt: return KeyReport::tr("Lucia scrypt");
    case HashFamily::Argon2: return KeyReport::tr("Argon2");
    case HashFamily::Bcrypt: return KeyReport::tr("bcrypt");
    case HashFamily::Other: break;
    }
    return KeyReport::tr("Other hashes");
}

QList<report::Chart> chartsOf(const auth::KeySummary &summary)
{
    report::Chart providers{KeyReport::tr("Keys by provider"), {}}, hashes{KeyReport::tr("Keys by hash"), {}};
    // A key whose id begins with a colon has none.
    for (const auto &[provider, keys] : summary.providers)
        providers.bars.append({provider.isEmpty() ? KeyReport::tr("(none)", "a provider without a name") : provider, keys});
    for (const auto &[family, keys] : summary.hashes)
        hashes.bars.append({word(family), keys});
    return {providers, hashes};
}

using Make = std::function<QVariant(const auth::Key &)>;

// The columns in their order.
const QList<std::pair<QString, Make>> &cells()
{
    static const auto text = [](const QString &words) { return words.isEmpty() ? QVariant() : QVariant(words); };
    static const QList<std::pair<QString, Make>> all{
        {u"key_id"_s, [](const auth::Key &key) { return key.id; }},
        {u"provider"_s, [](const auth::Key &key) { return key.provider(); }},
        {u"provider_user_id"_s, [](const auth::Key &key) { return key.providerUserId(); }},
        {u"user_id"_s, [](const auth::Key &key) { return key.userId; }},
        {u"user"_s, [](const auth::Key &key) { return text(key.person.label()); }},
        {u"hash"_s, [](const auth::Key &key) { return KeyReport::code(key.kind); }},
        {u"parameters"_s, [](const auth::Key &key) { return text(key.parameters); }},
    };
    return all;
}

} // namespace

QString KeyReport::code(HashKind kind)
{
    switch (kind) {
    case HashKind::None: return u"none"_s;
    case HashKind::Empty: return u"empty"_s;
    case HashKind::LuciaScrypt: return u"lucia-scrypt"_s;
    case HashKind::LegacyScrypt: return u"legacy-scrypt"_s;
    case HashKind::Argon2id: return u"argon2id"_s;
    case HashKind::Argon2i: return u"argon2i"_s;
    case HashKind::Argon2d: return u"argon2d"_s;
    case HashKind::Bcrypt: return u"bcrypt"_s;
    case HashKind::OutdatedBcrypt: return u"outdated-bcrypt"_s;
    case HashKind::Unknown: break;
    }
    return u"unknown"_s;
}

KeyReport::KeyReport(Source source, auth::KeyFilter filter)
    : Report(std::move(source))
    , m_filter(std::move(filter))
{
}

QString KeyReport::counted(qint64 rows) const
{
    return rows == 1 ? tr("1 key") : tr("%1 keys").arg(numbered(rows));
}

QString KeyReport::words() const { return tr("%1, ordered by key id").arg(words(m_filter)); }

QStringList KeyReport::columns() const
{
    QStringList names;
    for (const auto &[name, make] : cells())
        names << name;
    return names;
}

Result<report::Header> KeyReport::header(database::Connection &connection, qint64 moment, const Choice &choice) const
{
    auto header = headerOf(tr("Keys of %1").arg(source().place), moment, choice);
    header.words.rows = tr("Keys");
    header.words.shown = tr("Only the first %1 of %2 keys are shown");
    if (!choice.summary)
        return header;
    return auth::summary(connection, source().schema, m_filter).map([&](const auth::KeySummary &all) {
        header.facts.append({tr("Keys"), QString::number(all.keys)});
        header.facts.append({tr("Users"), QString::number(all.users)});
        header.charts = chartsOf(all);
        return header;
    });
}

std::unique_ptr<report::RowSource> KeyReport::rows(const database::Snapshot &state, qint64, const Choice &choice) const
{
    struct Cursor {
        std::optional<auth::Key> after;
        bool complete = false;
    };
    QList<Make> makes;
    const auto wanted = Report::columns(choice);
    for (const auto &[name, make] : cells()) {
        if (wanted.contains(name))
            makes << make;
    }
    const auto next = [&schema = source().schema, &filter = m_filter, &connection = state.connection(), makes,
                          cursor = Cursor()]() mutable -> Result<std::vector<report::Row>> {
        std::vector<report::Row> rows;
        if (cursor.complete)
            return rows;
        const auto page = auth::Keys(connection, schema).page(filter, {}, cursor.after, pageRows);
        if (!page)
            return Failure(page.error());
        for (const auto &key : page->keys) {
            auto &row = rows.emplace_back();
            for (const auto &make : makes)
                row << make(key);
        }
        cursor.complete = page->complete;
        if (!page->keys.empty())
            cursor.after = page->keys.back();
        return rows;
    };
    return std::make_unique<report::RowPages>(next);
}

QString KeyReport::words(const auth::KeyFilter &filter)
{
    QStringList parts, families;
    if (!filter.providers.isEmpty())
        parts << tr("Provider is %1").arg(filter.providers.join(tr(" or ")));
    for (const auto family : filter.hashes)
        families << word(family);
    if (!families.isEmpty())
        parts << tr("Hash is %1").arg(families.join(tr(" or ")));
    if (filter.user)
        parts << tr("User %1").arg(*filter.user);
    if (!filter.search.text.isEmpty())
        parts << (filter.search.reach == auth::Reach::Anywhere ? tr("Key id holds “%1”") : tr("Key id or name begins with “%1”"))
                     .arg(shownSearch(filter.search.text));
    return parts.isEmpty() ? tr("Every key") : parts.join(u"; "_s);
}

} // namespace candela::app
