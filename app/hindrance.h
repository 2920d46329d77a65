// Why an act cannot be done here, in one place for all that offers it: the connection takes no changes, or the account
// lacks a right. What it may do is not known where it could not be learnt: then everything is offered, and the server
// refuses.
#pragma once

#include "lackingrights.h"

class QAction;
class QWidget;

namespace candela::app {

// For a tooltip; empty: nothing is in the way.
QString hindrance(const Workspace &workspace, auth::Deed deed);

// Offers the act, or says with its tooltip why not. A widget's own tooltip stays where nothing is in the way.
void offer(QAction &act, const QString &hindrance);
void offer(QWidget &act, const QString &hindrance);

// Whether there is anything that the account may change, as far as is known.
bool mayChange(const Workspace &workspace);

// The same as hindrance() for a dialog that is open already: a connection that is lost comes back with its next attempt.
QString standingHindrance(const Workspace &workspace, auth::Deed deed);

} // namespace candela::app
