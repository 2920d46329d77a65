// A filled database with a workspace open on it, as a dialog about it needs both, and what tests do to it from outside.
#pragma once

#include "auth/users.h"
#include "support/fixture/faultproxy.h"
#include "support/fixture/luciafixture.h"
#include "workspace.h"

#include <QDialog>

namespace candela::tests {

class Scene
{
public:
    enum Option { Plain = 0, ReadOnly = 1, WithoutSessions = 2, ThroughProxy = 4 };

    // Opens at once; what fails ends the test program.
    explicit Scene(const QString &engine, int options = Plain);

    LuciaFixture db;
    std::unique_ptr<FaultProxy> proxy;          // of the workspace's connections; null unless it was asked for
    app::Workspace workspace;

    // What a page would hand to a dialog.
    auth::UserDetail detail(const QString &userId);
    auth::Key key(const QString &keyId);
    std::vector<auth::Session> sessions(const QStringList &ids);

    bool opens(const QString &keyId, const database::Secret &password);
    QString hash(const QString &keyId);
    int sessionsOf(const QString &userId);

    // Holds the row of that id, or SQLite's whole file, as long as the connection lives.
    std::unique_ptr<database::Connection> lock(const QString &table, const QString &id);

private:
    static app::Profile profile(const LuciaFixture &db, int options, const FaultProxy *proxy);
};

// A dialog's part, which must be there.
template <class W> W *part(const QWidget &dialog, const char *name)
{
    auto *found = dialog.findChild<W *>(QString::fromLatin1(name));
    if (!found)
        qFatal("the dialog has no part %s", name);
    return found;
}
void click(const QWidget &dialog, const char *button);
// The scene is on production, where each act wants a reason.
void giveReason(const QWidget &dialog);
// What a screen reader says of the part.
QString spoken(const QWidget &dialog, const char *part);
// All that the dialog's bar says; empty while there is none.
QString barText(const QWidget &dialog);

// The dialog's question, and a button's words without their mnemonic.
QString question(const QWidget &dialog);
QString buttonText(const QWidget &dialog, const char *button);

// Own settings, and the font and look that pictures are made in.
void prepareWidgets();
// "<name>-light.png" and "<name>-dark.png"
void shoot(QWidget &dialog, const QString &name);

} // namespace candela::tests
