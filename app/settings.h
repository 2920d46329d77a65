// What the application remembers between runs, typed; in a file of the user's alone, and never a password.
#pragma once

#include "workspace.h"

#include <QSettings>

namespace candela::app {

enum class SchemeChoice { System, Light, Dark };

class Settings
{
public:
    Settings();

    // Empty where nothing was kept: see QWidget::restoreGeometry().
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

    SchemeChoice scheme() const;
    void setScheme(SchemeChoice scheme);

    // "de", "nb"; empty: the system's.
    QString language() const;
    void setLanguage(const QString &language);

    // Without its password. An empty engine says that there is none; a damaged entry reads as the safer value.
    Profile lastConnection() const;
    void setLastConnection(const Profile &profile);

    // Writes what was set; Unwritable names the file. The file's mode is 0600 then.
    [[nodiscard]] database::Result<void> save();

private:
    void makePrivate() const;
    sql::TableName table(const QString &role) const;
    void setTable(const QString &role, const sql::TableName &name);

    QSettings m_settings;
};

} // namespace candela::app
