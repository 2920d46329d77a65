// The tab that says where the database is and as whom to open it. Which rows it shows follows from the engine.
#pragma once

#include "database/connectionurl.h"
#include "database/engine.h"
#include "profile.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace candela::look {
class FormGrid;
class Segmented;
} // namespace candela::look

namespace candela::app {

class ConnectField;
class ConnectPassword;
class ConnectTls;
class Secrets;

class ConnectServer : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectServer(Secrets &secrets, QWidget *parent = nullptr);

    void load(const Profile &profile, bool saved);
    // What the address names; the rest stays, but for the password, which belongs to the place before.
    void load(const database::ConnectionUrl &address);
    // Everything that this tab asks for. Hosts that are none stand whole in the first one's place.
    void fill(Profile &profile) const;
    ConnectPassword &password() const { return *m_password; }
    // Whether the connection is to be encrypted.
    bool usesTls() const;
    // Whether the engine can bind a log-in to its TLS channel.
    bool bindsChannels() const;

    // A sentence below each wrong field; answers the first of them, or nullptr.
    ConnectField *firstWrong();
    // Focuses what an error of connecting is about. False where no field can mend it.
    bool point(const database::Error &error);
    // Focuses the first thing that lacks; false where nothing does.
    bool pointMissing();

    // Whatever the engine: a tab widget asks its pages in another way where none of them has one.
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void edited();

private:
    void addNames();
    void addEngine();
    void addServer();
    void loadOptions(const database::Options &options);
    void showEngine();
    void showPlace();
    const database::Engine &engine() const;

    look::FormGrid *m_grid;
    ConnectField *m_name;
    QComboBox *m_tag;
    look::Segmented *m_engines;
    ConnectField *m_file, *m_host;
    QSpinBox *m_port;
    ConnectField *m_database, *m_user;
    ConnectPassword *m_password = nullptr;
    ConnectTls *m_tls = nullptr;
    QCheckBox *m_readOnly;
    int m_least = 0; // the height of a server's rows
    int m_shownPort = 0; // the default port of the engine that was shown before
};

} // namespace candela::app
