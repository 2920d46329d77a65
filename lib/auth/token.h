// A session's id out of what people paste: a cookie, a header, or the id alone.
#pragma once

#include <QStringList>

#include <optional>

namespace candela::auth {

// The name that Lucia gives its cookie unless told otherwise.
inline constexpr QStringView sessionCookie = u"auth_session";

// How many texts tokensIn() takes for an id at most.
inline constexpr qsizetype mostTokens = 8;

// What can be the id in it, the likeliest first: that from "auth_session=…", with or without other cookies around it and
// "Cookie:" or "Set-Cookie:" before it; or that from "Authorization: Bearer …" or "Bearer …" in any case. Where there is
// neither, a site may call its cookie otherwise, and its ids may look like a cookie: the text itself, if there is no
// header before it, and the value of each cookie, those first that are like Lucia's own ids. Percent-encoded bytes of a
// cookie are decoded, quotation marks around its value are taken off. An id is one word of at most 255 characters without
// control characters. (Lucia 2.7.7 dist/auth/index.js: readSessionCookie, readBearerToken)
QStringList tokensIn(QStringView pasted, QStringView cookie = sessionCookie);

// The one that says of itself that it is one, or all of the text where it is one word and no cookie: for whoever acts on it
// unasked. None: there is no such id in it.
std::optional<QString> tokenIn(QStringView pasted, QStringView cookie = sessionCookie);

} // namespace candela::auth
