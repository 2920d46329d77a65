// A session's id out of what people paste: a cookie, a header, or the id alone.
#pragma once

#include <QString>

#include <optional>

namespace candela::auth {

// The name that Lucia gives its cookie unless told otherwise.
inline constexpr QStringView sessionCookie = u"auth_session";

// From "auth_session=…", with or without other cookies around it and "Cookie:" or "Set-Cookie:" before it; from
// "Authorization: Bearer …" or "Bearer …" in any case; or the text itself, where it is one word. Percent-encoded bytes of
// a cookie are decoded, quotation marks around its value are taken off. None: there is no id in it. An id is one word of
// at most 255 characters without control characters. (Lucia 2.7.7 dist/auth/index.js: readSessionCookie, readBearerToken)
std::optional<QString> tokenIn(QStringView pasted, QStringView cookie = sessionCookie);

} // namespace candela::auth
