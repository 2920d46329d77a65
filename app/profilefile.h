// The text of a file of profiles: JSON, versioned, with every key in the order of the alphabet, and without a password.
// It changes one profile and leaves the rest of the text's meaning as it is, also what only a later Candela understands.
#pragma once

#include "profile.h"

#include <QJsonObject>

namespace candela::app {

class ProfileFile
{
public:
    // No profiles.
    ProfileFile();

    // In bytes; nobody's profiles are as long, and what is longer is not read.
    static constexpr qsizetype longest = 4 * 1024 * 1024;

    // Corrupt: this is no such text, or not all of it: too long, an id that lacks or is there twice, an unknown engine.
    // Unsupported: a later version of it. A value that is not understood is no damage: it reads as the safer one, which
    // is read-only, production, verified TLS with channel binding, no kept password; a number as the nearest that may
    // be, or the usual one.
    [[nodiscard]] static database::Result<ProfileFile> parse(const QByteArray &text);

    // Every profile has an id and a known engine.
    QList<Profile> profiles() const;

    // Adds it, or takes the place of the one with the same id; keys that we do not know stay. Input: it has no id, or no
    // known engine.
    [[nodiscard]] database::Result<void> put(const Profile &profile);
    // False: there was none with that id.
    bool remove(const QUuid &id);

    // Input: it would be longer than `longest`.
    [[nodiscard]] database::Result<QByteArray> text() const;

private:
    struct Entry {
        QUuid id;
        QJsonObject json;
    };

    QJsonObject m_root;         // but the profiles
    QList<Entry> m_entries;
};

} // namespace candela::app
