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

KeyQuery keysPage(const Schema &schema, const KeyFilter &filter, const KeyOrder &order, const std::optional<Key> &after,
    qint64 rows)
{
    const auto &k = schema.keys;
    auto from = sql::from(k).limit(rows);
    if (const auto narrowed = condition(schema, filter))
        from = from.where(*narrowed);
    const auto in = [&, scattered = isScattered(schema, filter)](const auto &operand) {
        const auto ordering = order.descending ? sql::descending(operand) : sql::ascending(operand);
        return scattered ? ordering.unindexed() : ordering;
    };
    if (order.by == KeyOrder::By::User) {
        const auto query = from.orderBy(in(k.userId), in(k.id));
        return (after ? query.after(after->userId, after->id) : query).select(k.id, k.userId, k.hashedPassword);
    }
    const auto query = from.orderBy(in(k.id));
    return (after ? query.after(after->id) : query).select(k.id, k.userId, k.hashedPassword);
}

} // namespace candela::auth
