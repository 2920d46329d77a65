#include "sql/keyset.h"

namespace candela::sql {

Condition afterKey(const std::vector<Order> &keys, const QVariantList &values)
{
    const auto compare = [&](std::size_t i, Comparison comparison) {
        return Condition{Compare{keys[i].expression, comparison, values.at(qsizetype(i))}};
    };
    const auto beyond = [&](std::size_t i) { return keys[i].descending ? Comparison::Less : Comparison::Greater; };
    const auto reach = [&](std::size_t i) {
        return keys[i].descending ? Comparison::LessOrEqual : Comparison::GreaterOrEqual;
    };

    Condition tail = compare(keys.size() - 1, beyond(keys.size() - 1));
    for (auto i = keys.size() - 1; i-- > 0;) {
        tail = combined(Junction::And, compare(i, reach(i)),
            combined(Junction::Or, compare(i, beyond(i)), std::move(tail)));
    }
    if (keys.front().unindexed)
        return {Unindexed{std::make_shared<const Condition>(std::move(tail))}};
    return tail;
}

// Not from a list in braces, which would copy them.
Condition combined(Junction junction, Condition a, Condition b)
{
    std::vector<Condition> terms;
    terms.reserve(2);
    terms.push_back(std::move(a));
    terms.push_back(std::move(b));
    return {Combined{junction, std::move(terms)}};
}

void narrow(std::optional<Condition> &all, Condition further)
{
    if (!all) {
        all = std::move(further);
        return;
    }
    if (auto *both = std::get_if<Combined>(&all->node); both && both->junction == Junction::And)
        both->terms.push_back(std::move(further));
    else
        all = combined(Junction::And, std::move(*all), std::move(further));
}

} // namespace candela::sql
