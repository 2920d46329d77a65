// What an administrator runs to make an account for Candela with the least rights: SQL, or for a file the commands of a
// shell. Comments are in the operator's language; what stands in them from the database cannot end them.
#pragma once

#include "auth/grants.h"
#include "workspace.h"

namespace candela::app {

enum class Duty { Viewer, Operator };

// What that account is called until somebody says otherwise.
QString usualAccount(const database::Options &options, Duty duty);
// Whether there can be one of that name.
bool acceptsAccount(const database::Options &options, const QString &account);

// `referring`: what deleting users takes where other tables refer to them. The name must be acceptable.
QString rightsScript(
    const Workspace &workspace, Duty duty, const QString &account, const QList<auth::Grant> &referring);

} // namespace candela::app
