// The tab that says where the database is and as whom to open it. Which rows it shows follows from the engine.
#pragma once

#include "database/engine.h"
#include "workspace.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace candela::look {
class FormGrid;
class Segmented;
}

namespace candela::app {

class ConnectField;
class ConnectTls;

class ConnectForm : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectForm(const Profile &start, QWidget *parent = nullptr);

    // A sentence below each wrong field; answers the first of them, or nullptr.
    ConnectField *firstWrong();
    // Everything but the mapping.
    void fill(Profile &profile) const;
    // Focuses what an error of connecting is about. False where no field can mend it.
    bool point(const database::Error &error);
    // Focuses the first thing that lacks; false where nothing does.
    bool pointMissing();
    // Empties the password and wipes its text.
    void wipe();

private:
    void addNames(const Profile &start);
    void addEngine();
    void addFile(const database::Options &start);
    void addServer(const database::Options &start);
    void addReadOnly(bool readOnly);
    void showEngine();
    void showDefaultName();
    const database::Engine &engine() const;
    QString host() const;
    bool pointServer(const database::Error &error);

    look::FormGrid *m_grid;
    ConnectField *m_name;
    QComboBox *m_tag;
    look::Segmented *m_engines;
    ConnectField *m_file, *m_host;
    QSpinBox *m_port;
    ConnectField *m_database, *m_user, *m_password;
    ConnectTls *m_tls;
    QCheckBox *m_readOnly;
    int m_shownPort = 0;                // the default port of the engine that was shown before
};

} // namespace candela::app
