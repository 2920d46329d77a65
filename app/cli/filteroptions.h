// The options by which sessions are chosen, the same for every command that takes them.
#pragma once

#include "auth/sessionscope.h"
#include "database/connection.h"
#include "database/secret.h"

#include <QCommandLineParser>

namespace candela::cli {

namespace fault {
// Of the Input error of an attribute that sessions do not have; `subject` is its name.
inline constexpr QStringView noAttribute = u"no-attribute";
}

struct Filter {
    auth::SessionFilter sessions;
    QString fingerprint;                    // 8 hexadecimal digits; empty: of any
    std::optional<QString> token;           // of this one alone: the bearer token itself
    bool everything = false;

    // Names one session, which there has to be.
    bool isOne() const { return token || !fingerprint.isEmpty(); }

    static QList<QCommandLineOption> options();
    // Whether any is there.
    static bool isGiven(const QCommandLineParser &parser);
    // What is wrong with them; empty: nothing.
    static QString complaint(const QCommandLineParser &parser);
    // Reads the session's id from standard input where that was asked for. The options must be without complaint. Input:
    // there is none in what was read, or no such attribute in the schema.
    [[nodiscard]] static database::Result<Filter> from(const QCommandLineParser &parser, const auth::Schema &schema);

    // The user whom the database takes for the one that is named, where nobody is called exactly so: then nobody is
    // meant. Empty: that is not so.
    [[nodiscard]] database::Result<QString> spelledOtherwise(
        database::Connection &connection, const auth::Schema &schema) const;
    // The ids of the session that isOne() names, as far as there is one: several where they have the same fingerprint.
    [[nodiscard]] database::Result<QStringList> find(
        database::Connection &connection, const auth::Schema &schema, const QByteArray &installKey, qint64 moment) const;
    // What an act is about; `found` is what find() has answered.
    auth::SessionScope scope(const QStringList &found, qint64 moment) const;
};

// A moment as somebody writes it: milliseconds since 1970, or ISO 8601; without an offset, in this machine's zone.
std::optional<qint64> momentIn(const QString &text);

} // namespace candela::cli
