// The saved connections: one file of the user's alone, read at start and written whole and at once with each change.
// It holds no password.
#pragma once

#include "profilefile.h"

#include <QObject>

#include <functional>

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
    // name as the subject (the old one, where it cannot be moved), and there are no profiles then. Unsupported: it is of a
    // newer Candela, and left as it is. Denied: it cannot be read.
    [[nodiscard]] database::Result<void> load();

    const QList<Profile> &all() const { return m_profiles; }
    // nullptr: there is none with that id.
    const Profile *find(const QUuid &id) const;

    // Changes begin with reading the file again, so that what another Candela has written meanwhile stays, and arrives
    // here. Each can fail with Unwritable, Full, Busy (another Candela is writing for too long) and what load() answers;
    // nothing has changed then.

    // Adds it, or takes the place of the one with the same id. Without an id it is given one, which is answered.
    // Input: an unknown engine, or more than a file holds.
    [[nodiscard]] database::Result<QUuid> put(Profile profile);
    // Done also where there is none with that id.
    [[nodiscard]] database::Result<void> remove(const QUuid &id);

    // A file for other people: the same format, without a password. Private until somebody makes it otherwise.
    [[nodiscard]] database::Result<void> exportTo(const QString &path, const QList<QUuid> &ids) const;
    // Adds what such a file holds, each under a new id, and answers how many; "shop" becomes "shop 2" where that name is
    // taken. Corrupt, Unsupported, Missing, Denied: nothing was added.
    [[nodiscard]] database::Result<int> importFrom(const QString &path);

    // A copy with a new name, not yet put: without an id.
    Profile duplicated(const QUuid &id) const;

signals:
    void changed();
    // After changed(): what else is kept for that one can go.
    void removed(const QUuid &id);
    // The file was damaged since it was read: it was moved there, and what was in memory has taken its place.
    void keptAside(const QString &path);

private:
    database::Result<void> change(const std::function<database::Result<void>(ProfileFile &)> &act);
    database::Result<ProfileFile> latest();
    // Its new name; empty: it cannot be moved.
    QString moveAside() const;

    const QString m_path;
    ProfileFile m_file;             // as last read or written
    QList<Profile> m_profiles;      // what it holds
};

} // namespace candela::app
