#include "dialogs/addkeydialog.h"

#include "cells.h"
#include "dialogs/newkeyfields.h"
#include "dialogs/newkeyjob.h"
#include "dialogs/passwordhandover.h"

#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using auth::lucia::NewKey;
using database::Connection;
using database::Error;

AddKeyDialog::AddKeyDialog(Workspace &workspace, const QString &userId, const auth::Person &person, QWidget *parent)
    : ActDialog(workspace, auth::Deed::AddKey, {tr("Add key"), tr("&Add key")}, Force::Changes, parent)
    , m_userId(userId)
    , m_name(personText(person, userId).main)
    , m_key(new NewKeyFields(workspace, person))
{
    setQuestion(tr("Add a key for %1").arg(m_name));
    form()->addWidget(m_key);
    setFirst(m_key->first());
    connect(m_key, &NewKeyFields::changed, this, &AddKeyDialog::judge);
    judge();
    m_key->load(run());
}

void AddKeyDialog::judge()
{
    setVerb(m_key->isWeak() ? tr("&Add key anyway") : tr("&Add key"));
    update();
}

QString AddKeyDialog::missing() const { return m_key->missing(); }
bool AddKeyDialog::sayAtField(const Error &error) { return m_key->say(error); }

Sentence AddKeyDialog::words(const Error &error) const
{
    if (error.kind == Error::Kind::Missing)
        return {tr("This user is not there any more."), tr("Nothing was changed."), error.detail};
    return ActDialog::words(error);
}

void AddKeyDialog::act()
{
    const auto schema = workspace().schema();
    const NewKey key{m_userId, m_key->name(), m_key->password()};
    const auto id = key.name.id();
    if (!id || (key.password && key.password->isEmpty()))
        return;
    Act<auth::lucia::Key> act;
    act.entry = entry(journal::Act::CreateKey, *id);
    act.work = [schema, key, stop = run().token()](Connection &connection) {
        return addKey(connection, schema, key, stop);
    };
    act.describe = [](const auth::lucia::Key &, journal::Entry &) {};
    act.isDone = [schema, key](Connection &connection) { return isThere(connection, schema, key); };
    act.done = [this, id = *id, password = key.password](const auto &) { showAdded(id, password); };
    run().run(act);
}

void AddKeyDialog::showAdded(const QString &keyId, const std::optional<database::Secret> &password)
{
    if (!password)
        return close(tr("Key added for %1").arg(m_name), keyId);
    m_key->wipe();
    m_handover = new PasswordHandover(workspace(), tr("The password of the new key of %1").arg(m_name), *password);
    showResult(m_handover, tr("Key added"));
}

void AddKeyDialog::done(int result)
{
    m_key->wipe();
    if (m_handover)
        m_handover->wipe();
    ActDialog::done(result);
}

} // namespace candela::app
