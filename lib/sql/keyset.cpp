#include "sql/keyset.h"

namespace candela::sql {

Condition afterKey(const std::vector<Order> &keys, const QVariantList &values)
{
    const auto compare = [&](std::size_t i, Comparison comparison) {
        return Condition{Compare{{Function::None, keys[i].column}, comparison, values.at(qsizetype(i))}};
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
    return tail;
}

} // namespace candela::sql
