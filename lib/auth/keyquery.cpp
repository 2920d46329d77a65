#include "auth/keyquery.h"

namespace candela::auth {

// Whether the filter lets few rows through and no index finds them: see Ordering::unindexed().
static bool isScattered(const Schema &schema, const KeyFilter &filter)
{
    const bool commonHash = filter.hashes.isEmpty() || filter.hashes.contains(HashFamily::None)
        || filter.hashes.contains(HashFamily::Scrypt);
    return (filter.user && !schema.isIndexed(schema.keys.userId.name()))
        || (!filter.search.text.isEmpty() && filter.search.reach != Reach::Indexed)
        || (!commonHash && filter.providers.isEmpty());
}

template <class From> static KeyQuery selected(const From &from, const KeyTable &k)
{
    return from.select(k.id, k.userId, k.hashedPassword);
}

template <class O> static sql::Ordering<O> ordered(const O &operand, const KeyOrder &order, bool scattered = false)
{
    const auto ordering = order.descending ? sql::descending(operand) : sql::ascending(operand);
    return scattered ? ordering.unindexed() : ordering;
}

KeyQuery keysPage(
    const Schema &schema, const KeyFilter &filter, const KeyOrder &order, const std::optional<Key> &after, qint64 rows)
{
    const auto &k = schema.keys;
    auto from = sql::from(k).limit(rows);
    if (const auto narrowed = condition(schema, filter))
        from = from.where(*narrowed);
    const bool scattered = isScattered(schema, filter);
    if (order.by == KeyOrder::By::User) {
        const auto query = from.orderBy(ordered(k.userId, order, scattered), ordered(k.id, order, scattered));
        return selected(after ? query.after(after->userId, after->id) : query, k);
    }
    const auto query = from.orderBy(ordered(k.id, order, scattered));
    return selected(after ? query.after(after->id) : query, k);
}

bool takesTwoSteps(const Schema &schema, const KeyFilter &filter, const KeyOrder &order)
{
    return !filter.search.text.isEmpty() && filter.search.reach == Reach::Indexed && order.by == KeyOrder::By::Id
        && schema.findsBeginnings(schema.keys.id.name());
}

std::vector<sql::Query<decltype(KeyTable::id)>> firstOfEach(
    const Schema &schema, const KeyFilter &filter, const KeyOrder &order, const std::optional<Key> &after, qint64 rows)
{
    const auto &k = schema.keys;
    auto rest = filter;
    rest.search = {};
    const auto narrowed = condition(schema, rest);
    std::vector<sql::Query<decltype(KeyTable::id)>> queries;
    for (const auto &beginning : beginnings(filter)) {
        auto query = sql::from(k).where(sql::startsExactly(k.id, beginning)).orderBy(ordered(k.id, order)).limit(rows);
        if (narrowed)
            query = query.where(*narrowed);
        queries.push_back((after ? query.after(after->id) : query).select(k.id));
    }
    return queries;
}

KeyQuery keysPage(const Schema &schema, const QStringList &ids, const KeyOrder &order, qint64 rows)
{
    const auto &k = schema.keys;
    return selected(sql::from(k).where(sql::in(k.id, ids)).orderBy(ordered(k.id, order)).limit(rows), k);
}

} // namespace candela::auth
