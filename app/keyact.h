// What can be done with a key besides a new password, as menus offer it, and why not where it cannot.
#pragma once

#include "auth/grants.h"
#include "auth/keys.h"
#include "workspace.h"

#include <array>

namespace candela::app {

enum class KeyAct { Rename, DisablePassword, RemovePassword, Delete };
inline constexpr std::array keyActs
    = {KeyAct::Rename, KeyAct::DisablePassword, KeyAct::RemovePassword, KeyAct::Delete};

// "&Rename key…"
QString keyActText(KeyAct act);
// What tells it apart, "renameKey".
QString keyActName(KeyAct act);
auth::Deed deedOf(KeyAct act);
// For a tooltip; empty: it can be done. Null: no key is chosen.
QString keyActHindrance(const Workspace &workspace, KeyAct act, const auth::Key *key);

} // namespace candela::app
