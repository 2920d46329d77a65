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
        tail = Condition{Combined{Junction::And, {compare(i, reach(i)),
            Condition{Combined{Junction::Or, {compare(i, beyond(i)), tail}}}}}};
    }
    return keys.front().unindexed ? Condition{Unindexed{std::make_shared<const Condition>(std::move(tail))}} : tail;
}

void narrow(std::optional<Condition> &all, const Condition &further)
{
    if (!all) {
        all = further;
        return;
    }
    auto *both = std::get_if<Combined>(&all->node);
    if (!both || both->junction != Junction::And) {
        all = Condition{Combined{Junction::And, {*all}}};
        both = std::get_if<Combined>(&all->node);
    }
    both->terms.push_back(further);
}

} // namespace candela::sql
