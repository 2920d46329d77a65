// The formats of hashes by the names that commands have for them.
#pragma once

#include "auth/password/hasher.h"

#include <QCommandLineParser>

namespace candela::cli {

// "--format lucia|argon2id", with "auto" where the site's own can be found out.
enum class Auto { No, Yes };
QCommandLineOption formatOption(Auto isThere);
// What is wrong with it; empty: nothing.
QString formatComplaint(const QCommandLineParser &parser, Auto isThere);
// Null: the site's own. The option must be without complaint.
const auth::Hasher *hasherOf(const QCommandLineParser &parser);

} // namespace candela::cli
