// Why an act cannot be done here, in sentences: the connection takes no changes, or the account lacks a right.
#pragma once

#include "auth/grants.h"
#include "wording.h"

namespace candela::app {

// The statements that give the account what it lacks, each a line; empty: it may do it, as far as is known.
QString lackingGrants(const Workspace &workspace, auth::Deed deed);
// What it lacks, and what gives it that; the problem is empty where it lacks nothing, as far as is known.
Sentence lackingSentence(const Workspace &workspace, auth::Deed deed);

// The same for whoever is at it already, for whom a connection that is lost comes back with the next attempt; or why
// nothing can be changed here at all.
Sentence standingSentence(const Workspace &workspace, auth::Deed deed);

} // namespace candela::app
