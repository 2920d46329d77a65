// What the application remembers between runs, typed; in a file of the user's alone, and never a password.
#pragma once

#include "database/error.h"
#include "pagelayout.h"

#include <QHash>
#include <QKeySequence>
#include <QSettings>
#include <QUuid>

namespace candela::app {

enum class SchemeChoice { System, Light, Dark, ContrastLight, ContrastDark };

class Settings
{
public:
    Settings();

    // Empty where nothing was kept: see QWidget::restoreGeometry(). Of a window with that connection, by what layoutId()
    // answers; null: as the last one was left, whatever was in it.
    QByteArray windowGeometry(const QUuid &connection = {}) const;
    void setWindowGeometry(const QByteArray &geometry, const QUuid &connection = {});

    SchemeChoice scheme() const;
    void setScheme(SchemeChoice scheme);

    // "de", "nb"; empty: the system's.
    QString language() const;
    void setLanguage(const QString &language);

    // The profile that was connected last; null: none, or one that is not saved.
    QUuid lastProfile() const;
    void setLastProfile(const QUuid &id);

    // The keys that the user wants instead of the usual ones, by the object name of the act; an empty sequence: none.
    QHash<QString, QKeySequence> keys() const;
    void setKeys(const QHash<QString, QKeySequence> &keys);

    // By a page's name and what layoutId() answers for its connection. As new where nothing was kept.
    PageLayout layout(const QUuid &connection, const QString &page) const;
    void setLayout(const QUuid &connection, const QString &page, const PageLayout &layout);
    void removeLayout(const QUuid &connection, const QString &page);

    // The zone that times of that connection are shown in, "Europe/Oslo"; empty: this machine's.
    QByteArray zone(const QUuid &connection) const;
    void setZone(const QUuid &connection, const QByteArray &zone);
    // The one that was chosen last for any connection, other than UTC and this machine's; empty: none.
    QByteArray lastZone() const;
    void setLastZone(const QByteArray &zone);

    // Layouts, window and zone: for a connection that is no more.
    void forget(const QUuid &connection);

    // Writes what was set; Unwritable names the file. The file's mode is 0600 then.
    [[nodiscard]] database::Result<void> save();

private:
    void makePrivate() const;

    QSettings m_settings;
};

} // namespace candela::app
