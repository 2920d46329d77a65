// Keeps Lucia's own columns out of reach of what is given as attributes.
#pragma once

#include "auth/adapter.h"

namespace candela::auth::lucia {

// Input with the column as its subject where one of the attributes is one of `own`, in whatever case. Lucia relies on
// its users' types here: given an id among the attributes, it would set that.
[[nodiscard]] LuciaResult<void> onlyAttributes(const Attributes &attributes, const QList<sql::ColumnName> &own);

} // namespace candela::auth::lucia
