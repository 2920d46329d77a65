// Passwords in the system's keychain, and nowhere else: where there is none, they are asked for each time.
// Every answer arrives; a keychain that says nothing is given up after a while, and the window never waits.
#pragma once

#include "database/error.h"
#include "database/secret.h"

#include <QFuture>
#include <QUuid>

namespace candela::app {

class Secrets
{
public:
    // `service`: what the items are filed under.
    explicit Secrets(QString service = QStringLiteral("Candela"));

    // How long a keychain may take to answer, in milliseconds; it may be asking its owner for a password.
    static constexpr int patience = 10'000;

    // Call these from a thread with an event loop. What is given up may still be done, once the keychain answers.
    //
    // Missing: none is kept for that profile, or the keychain is locked (the two cannot be told apart); Unsupported: there
    // is no keychain; Denied: it refuses; Unreachable: it has not answered.
    [[nodiscard]] QFuture<database::Result<database::Secret>> read(const QUuid &profile);
    // Done only once the same password has been read back. Unwritable: what was read back is another one.
    [[nodiscard]] QFuture<database::Result<void>> write(const QUuid &profile, const database::Secret &password);
    // Done also where there was none.
    [[nodiscard]] QFuture<database::Result<void>> remove(const QUuid &profile);

private:
    QString m_service;
};

} // namespace candela::app
