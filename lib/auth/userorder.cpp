#include "auth/userorder.h"

namespace candela::auth {

bool isIndexed(const Schema &schema, const UserOrder &order)
{
    if (order.attribute.isEmpty())
        return schema.isIndexed(schema.users.id.name());
    const auto place = schema.userAttribute(order.attribute);
    // Where it may be NULL, it is ordered by what stands for NULL.
    return place >= 0 && !schema.userAttributes[place].nullable
        && schema.findsBeginnings({schema.users.name(), order.attribute});
}

} // namespace candela::auth
