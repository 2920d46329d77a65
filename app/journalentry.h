// What the journal says of acts on one connected database, in its own unchanging words.
#pragma once

#include "auth/keyfilter.h"
#include "auth/sessionscope.h"
#include "workspace.h"

#include <QFuture>
#include <QJsonArray>

namespace candela::app {

// An act that is about to be done there; what else it is about is the caller's to fill in.
journal::Entry journalEntry(
    const Workspace &workspace, journal::Act act, const QString &subject = {}, const QString &reason = {});

// The scope as a predicate of the journal, such as {"states":["idle"],"user":"3si8jri4tfm06xk"}. A search, which may be
// a session's id, is given by its fingerprint; of chosen sessions their number.
QJsonObject predicateOf(const Workspace &workspace, const auth::SessionScope &scope);
// Of users and keys, about which nothing but reports is told by a predicate: {"rows":"keys","providers":["email"]}.
QJsonObject predicateOf(const Workspace &workspace, const auth::Search &users);
QJsonObject predicateOf(const Workspace &workspace, const auth::KeyFilter &keys);

// Of the first Entry::mostFingerprints.
QJsonArray fingerprintsOf(const Workspace &workspace, const QStringList &sessionIds);

// Writes the entry on a thread of its own, because a disk may keep one waiting: see Journal::append(). For acts of
// several jobs; one of a single job is written by recorded().
QFuture<database::Result<qint64>> appended(const journal::Journal &journal, const journal::Entry &entry);

} // namespace candela::app
