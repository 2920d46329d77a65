#include "keyact.h"

#include "hindrance.h"

#include <QCoreApplication>

namespace candela::app {

using namespace Qt::StringLiterals;

namespace {

struct KeyActs {
    Q_DECLARE_TR_FUNCTIONS(KeyActs)
};

} // namespace

QString keyActText(KeyAct act)
{
    switch (act) {
    case KeyAct::Rename: return KeyActs::tr("Re&name key…");
    case KeyAct::DisablePassword: return KeyActs::tr("&Disable password…");
    case KeyAct::RemovePassword: return KeyActs::tr("Make &passwordless…");
    case KeyAct::Delete: break;
    }
    return KeyActs::tr("Dele&te key…");
}

QString keyActName(KeyAct act)
{
    switch (act) {
    case KeyAct::Rename: return u"renameKey"_s;
    case KeyAct::DisablePassword: return u"disablePassword"_s;
    case KeyAct::RemovePassword: return u"removePassword"_s;
    case KeyAct::Delete: break;
    }
    return u"deleteKey"_s;
}

auth::Deed deedOf(KeyAct act)
{
    switch (act) {
    case KeyAct::Rename: return auth::Deed::RenameKey;
    case KeyAct::DisablePassword: return auth::Deed::DisablePassword;
    case KeyAct::RemovePassword: return auth::Deed::SetPassword;
    case KeyAct::Delete: break;
    }
    return auth::Deed::DeleteKey;
}

QString keyActHindrance(const Workspace &workspace, KeyAct act, const auth::Key *key)
{
    if (const auto hindered = hindrance(workspace, deedOf(act)); !hindered.isEmpty())
        return hindered;
    if (!key)
        return KeyActs::tr("Choose a key first");
    const bool ofPassword = act == KeyAct::DisablePassword || act == KeyAct::RemovePassword;
    return ofPassword && key->kind == auth::HashKind::None ? KeyActs::tr("This key holds no password") : QString();
}

} // namespace candela::app
