// The key that this person's reports are signed with: made when it is first needed, kept in the keychain and nowhere
// else. Its public half is kept among the known keys as well. Several Candelas may ask at once: all of them get the
// same key.
#pragma once

#include "knownkeys.h"
#include "secrets.h"

#include <QObject>

namespace candela::report {
class FolderLock;
}

namespace candela::app {

class ReportKey : public QObject
{
    Q_OBJECT
public:
    explicit ReportKey(Secrets secrets = Secrets(), KnownKeys known = KnownKeys(), QObject *parent = nullptr);
    ~ReportKey() override;

    // What the item in the keychain is filed under.
    static const QUuid entry;

    // Each answers found() or failed(). While one waits for an answer there is only that one, and take() makes find()
    // one that makes a key.
    //
    // Missing: none was made, or the keychain is locked; Corrupt: what the keychain holds is no such key, and is left
    // as it is; else what Secrets answers.
    void find();
    // Makes one where there is none. Busy: another Candela is making one, and keeps us waiting.
    void take();
    bool isAsking() const { return m_isAsking; }

    // Anew: other reports were signed with a key that the keychain does not have any more.
    enum class Origin { Kept, Made, MadeAnew };

signals:
    void found(const candela::report::SigningKey &key, candela::app::ReportKey::Origin origin);
    void failed(const candela::database::Error &error);

private:
    void ask(bool mayMake);
    void read();
    void receive(const database::Result<database::Secret> &kept);
    void lock();
    void make();
    void keepPublicHalf(const report::SigningKey &key, bool isMade);
    void fail(const database::Error &error);
    void end();

    Secrets m_secrets;
    const KnownKeys m_known;
    std::shared_ptr<report::FolderLock> m_lock;     // held while one is made
    database::Secret m_made;                        // what was written, or tried to be
    bool m_isAsking = false, m_mayMake = false;
};

} // namespace candela::app
