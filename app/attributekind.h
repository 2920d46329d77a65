// How an attribute's column is edited.
#pragma once

#include "auth/schema.h"

namespace candela::app {

enum class AttributeKind {
    Text,           // and all that the engine takes as a text: times, decimals, uuid
    Integer,
    Boolean,        // written as the engine keeps it: 0 and 1, or PostgreSQL's own
    Fixed           // not here: bytes, several lines
};

// By the column's type and by what it holds, which SQLite does not tie to it.
AttributeKind attributeKind(const auth::Attribute &attribute, const QVariant &value);

} // namespace candela::app
