// Everything that one connection is made of, in four tabs. It is also the draft of its profile: what was typed stays in
// it, right or wrong, while another profile's form is shown.
#pragma once

#include "profile.h"

#include <QTabWidget>

namespace candela::app {

class ConnectField;
class ConnectLimits;
class ConnectPassword;
class ConnectServer;
class ConnectTables;
class ConnectTlsFiles;
class Secrets;
struct Sentence;

class ConnectForm : public QTabWidget
{
    Q_OBJECT
public:
    explicit ConnectForm(Secrets &secrets, QWidget *parent = nullptr);
    ~ConnectForm() override;

    // `saved`: it is among the profiles; else it only has its id reserved.
    void load(const Profile &profile, bool saved);
    // What was loaded is what stands here now.
    void setSaved();

    const QUuid &id() const { return m_id; }
    bool isSaved() const { return m_saved; }
    // As it stands here, password and all.
    Profile profile() const;
    // Whether something other than the password differs from what was loaded.
    bool isChanged() const;
    ConnectPassword &password() const;

    // False with a sentence below each wrong field; the first of them has the focus then.
    bool check();
    // Focuses what an error of connecting is about. False where no field can mend it.
    bool point(const database::Error &error);
    // Focuses the first thing that lacks; false where nothing does.
    bool pointMissing();
    // Empties the password and wipes its text.
    void wipe();

signals:
    void edited();
    // An address was pasted: what came of it, and whether it was taken.
    void pasted(const candela::app::Sentence &said, bool taken);

protected:
    // QTabWidget keeps it to itself when a page needs more room.
    bool event(QEvent *event) override;

private:
    // Whether a saved production database, which took no changes, would take some by a password that nobody has typed.
    bool unlocksUnasked() const;
    void showEngine();
    void takeAddress(const database::Secret &address);
    bool pointAt(QWidget *tab, ConnectField *field);

    ConnectServer *m_server;
    ConnectTlsFiles *m_tlsFiles;
    ConnectLimits *m_limits;
    ConnectTables *m_tables;
    QUuid m_id;
    bool m_saved = false;
    Profile m_loaded; // without its password
};

} // namespace candela::app
