// What a key is called: who vouches for the user, and what they call the user there.
#pragma once

#include "auth/luciaerror.h"

#include <QString>

namespace candela::auth::lucia {

struct KeyName {
    QString providerId;         // "email", "github": anything without a colon, the empty text as well
    QString providerUserId;     // the address, the number: anything, colons included

    // Lucia's createKeyId: "providerId:providerUserId", the column id of the key's row. Input with subject "providerId"
    // where that has a colon, for which Lucia throws a TypeError.
    [[nodiscard]] LuciaResult<QString> id() const;
    // Parts an id at its first colon, as Lucia's transformDatabaseKey does; one without colons is all provider.
    static KeyName of(const QString &keyId);

    bool operator==(const KeyName &) const = default;
};

} // namespace candela::auth::lucia
