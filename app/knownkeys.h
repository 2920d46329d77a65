// The public keys by which reports are known again: this person's own, and those of colleagues. Each is a PEM file in a
// private folder of the user's configuration. All of it works on files, and blocks: see offthread.h.
#pragma once

#include "report/signingkey.h"

#include <QStringList>

namespace candela::app {

struct KnownKey {
    report::PublicKey key;
    QString name;           // of whose it is; empty: our own
    QString file;

    bool isOwn() const { return name.isEmpty(); }
};

class KnownKeys
{
public:
    explicit KnownKeys(QString folder = defaultFolder()) : m_folder(std::move(folder)) {}
    static QString defaultFolder();
    const QString &folder() const { return m_folder; }
    // For nobody else to look into.
    [[nodiscard]] database::Result<void> makeFolder() const;

    struct Found {
        QList<KnownKey> keys;       // our own first, then by name
        QStringList damaged;        // files that hold no key: left alone, and nothing is known by them

        const KnownKey *find(const report::PublicKey &key) const;
        QList<report::PublicKey> publicKeys() const;
    };
    Found load() const;

    // So that our reports are known while the keychain is closed, or has lost the key. Done also where it is kept.
    [[nodiscard]] database::Result<void> keepOwn(const report::PublicKey &key) const;
    // A colleague's, under the name of its file. Missing: it cannot be read; Input: it holds no such key; Conflict: it
    // is known already, to whom `subject` says (our own where that is empty).
    [[nodiscard]] database::Result<KnownKey> add(const QString &pemFile) const;
    // One that remove() has taken away, back to where it was.
    [[nodiscard]] database::Result<void> putBack(const KnownKey &key) const { return write(key.file, key.key); }
    // A colleague's alone: reports of ours stay known. Done also where it is gone.
    [[nodiscard]] database::Result<void> remove(const KnownKey &key) const;

private:
    QString folderOf(bool own) const;
    database::Result<void> write(const QString &path, const report::PublicKey &key) const;

    QString m_folder;
};

// "06e3 fd8f da29 bb60 ab59 557d e61e db0a": half of the fingerprint is enough to tell keys apart.
QString fingerprintText(const report::PublicKey &key);

} // namespace candela::app
