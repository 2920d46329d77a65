// A dialog about an act, as the window opens it, and what its tests do to it and find afterwards in journal and log-in.
#pragma once

#include "auth/lucia/keys.h"
#include "dialogs/actdialog.h"
#include "resetscene.h"
#include "support/fixture/engines.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace candela::tests {

// The key with its person, as a page hands it on.
auth::Key shownKey(Scene &scene, const QString &keyId);

template <class Dialog, class... Args> std::unique_ptr<Dialog> open(Scene &scene, const Args &...args)
{
    auto dialog = std::make_unique<Dialog>(scene.workspace, args...);
    dialog->open();
    return dialog;
}

void type(const QDialog &dialog, const char *field, const QString &text);
bool canAct(const QDialog &dialog);
// The bullets, one a line.
QString consequences(const QDialog &dialog);
QString fieldError(const QDialog &dialog, const char *name);

// What Lucia says to a sign-in: "in", or the name of its error. None: without a password.
QString signIn(Scene &scene, const QString &keyId, const std::optional<database::Secret> &password);

// The journal's lines: "disable_password intended", "disable_password done sessions_ended=3 reason=SEC-812 leaked laptop".
QStringList journalLines(const Scene &scene);

} // namespace candela::tests
