// The saved connections: one file of the user's alone, read at start and written whole and at once with each change.
// It holds no password.
#pragma once

#include "profile.h"

#include <QObject>

namespace candela::app {

class Profiles : public QObject
{
    Q_OBJECT
public:
    // `path`: the file; it need not be there.
    explicit Profiles(QString path, QObject *parent = nullptr);
    // Where they are kept: a file in the user's configuration folder.
    static QString defaultPath();

    // Reads the file. One that cannot be read as profiles is moved aside, never overwritten: answers Corrupt with its new
    // name as the subject, and there are no profiles then. Unsupported: it is of a newer Candela; it is left as it is, and
    // every change is refused with the same error. Denied: it cannot be read.
    [[nodiscard]] database::Result<void> load();

    const QList<Profile> &all() const { return m_profiles; }
    // nullptr: there is none with that id.
    const Profile *find(const QUuid &id) const;

    // Adds it, or takes the place of the one with the same id. Without an id it is given one, which is answered.
    // Unwritable and Full: nothing has changed.
    [[nodiscard]] database::Result<QUuid> put(Profile profile);
    [[nodiscard]] database::Result<void> remove(const QUuid &id);

    // A file for other people: the same format, without a password. Private until somebody makes it otherwise.
    [[nodiscard]] database::Result<void> exportTo(const QString &path, const QList<QUuid> &ids) const;
    // Adds what such a file holds, each under a new id, and answers how many; "shop" becomes "shop 2" where that name is
    // taken. Corrupt, Unsupported: nothing was added.
    [[nodiscard]] database::Result<int> importFrom(const QString &path);

    // A copy with a new name, not yet put: without an id.
    Profile duplicated(const QUuid &id) const;

signals:
    void changed();

private:
    QString m_path;
    QList<Profile> m_profiles;
    database::Result<void> m_refusal;       // why changes are refused, where they are
};

} // namespace candela::app
