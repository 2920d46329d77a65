// What turns a password into the text of the column hashed_password, and checks one against it.
// hashers() is the list of the formats that this program reads and writes.
#pragma once

#include "database/error.h"
#include "database/secret.h"

#include <QString>
#include <QStringView>

#include <span>

namespace candela::auth {

enum class HashKind;

// Stateless and safe to use from any thread; each call blocks for the 50 to 1000 ms that a hash costs.
class Hasher
{
public:
    virtual ~Hasher() = default;

    // The stable name for settings and command lines: "lucia-scrypt", "argon2id", "bcrypt".
    virtual QString id() const = 0;

    // Whether `encoded` is well formed in this format. Costs no hashing.
    virtual bool recognises(QStringView encoded) const = 0;

    // Hashes with a fresh random salt. The parameters of `like` are taken over when this hasher
    // recognises it, so that a new hash costs an application what its old ones do.
    // Input: an empty password, which no Lucia ever accepts, or one that the format cannot hold.
    // Unsupported: `like` has parameters that we do not compute. Other: out of memory.
    [[nodiscard]] virtual database::Result<QString> hash(
        const database::Secret &password, QStringView like = {}) const
        = 0;

    // False for a wrong password. Input: `encoded` is malformed, `subject` names the part of it.
    // Unsupported: it asks for more memory, time or threads than we give to a text from a database.
    [[nodiscard]] virtual database::Result<bool> verify(
        const database::Secret &password, QStringView encoded) const
        = 0;

    // Whether hash() is offered at all, as opposed to a format that is only read.
    virtual bool writable() const { return true; }
};

std::span<const Hasher *const> hashers();

// The one that recognises this text, this kind or this id(); null if none does.
const Hasher *hasherFor(QStringView encoded);
const Hasher *hasherFor(HashKind kind);
const Hasher *hasherNamed(QStringView id);

} // namespace candela::auth
