#include "dialogs/addkeydialog.h"

#include "cells.h"
#include "dialogs/keyfields.h"
#include "dialogs/knownwords.h"
#include "dialogs/newkeyjob.h"
#include "dialogs/passwordchoice.h"
#include "dialogs/passwordhandover.h"
#include "dialogs/typedpassword.h"
#include "look/line.h"
#include "look/textlabel.h"

#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;
using auth::lucia::NewKey;
using database::Connection;
using database::Error;

AddKeyDialog::AddKeyDialog(Workspace &workspace, const QString &userId, const auth::Person &person, QWidget *parent)
    : ActDialog(workspace, auth::Deed::AddKey, {tr("Add key"), tr("&Add key")}, Force::Changes, parent)
    , m_userId(userId)
    , m_person(person)
    , m_name(personText(person, userId).main)
    , m_fields(new KeyFields(workspace))
    , m_password(new PasswordChoice)
    , m_provider(new TextLabel({}, Type::Caption, Role::TextSecondary))
{
    setQuestion(tr("Add a key for %1").arg(m_name));
    m_provider->setObjectName(u"noPasswordReason"_s);
    m_provider->setWordWrap(true);
    m_password->offerNone();
    form()->addWidget(m_fields);
    form()->addWidget(new Line);
    form()->addWidget(m_password);
    form()->addWidget(m_provider);
    setFirst(m_fields->first());
    connect(m_fields, &KeyFields::changed, this, &AddKeyDialog::judgeName);
    connect(m_password, &PasswordChoice::changed, this, &AddKeyDialog::judge);
    judgeName();
    const auto usual = [schema = workspace.schema()](
                           Connection &connection) { return auth::Keys(connection, schema).installationHasher(); };
    run().load<const auth::Hasher *>(usual, [this](const auth::Hasher *hasher) {
        m_password->typed()->setReadersDisagree(hasher != auth::hasherFor(auth::HashKind::LuciaScrypt));
    });
}

void AddKeyDialog::judgeName()
{
    const auto provider = m_fields->name().providerId;
    const bool oauth = auth::isOAuthProvider(provider);
    m_password->setOnlyNone(oauth);
    m_provider->setVisible(oauth);
    if (oauth)
        m_provider->setText(tr("Keys of %1 hold no password: with one, Lucia would refuse the sign-in.").arg(provider));
    m_password->typed()->setKnownWords(knownWords(m_person, m_fields->name().providerUserId, workspace().profile()));
    judge();
}

void AddKeyDialog::judge()
{
    setVerb(m_password->isWeak() && !m_password->isNone() ? tr("&Add key anyway") : tr("&Add key"));
    update();
}

QString AddKeyDialog::missing() const { return m_fields->missing(); }

bool AddKeyDialog::sayAtField(const Error &error)
{
    if (error.kind != Error::Kind::Constraint || error.code != auth::fault::duplicateKey)
        return false;
    m_fields->complainOfDuplicate(error.subject);
    return true;
}

Sentence AddKeyDialog::words(const Error &error) const
{
    if (error.kind == Error::Kind::Missing)
        return {tr("This user is not there any more."), tr("Nothing was changed."), error.detail};
    return ActDialog::words(error);
}

void AddKeyDialog::act()
{
    const auto schema = workspace().schema();
    NewKey key{m_userId, m_fields->name(), {}};
    if (!m_password->isNone()) {
        key.password = m_password->password();
        if (key.password->isEmpty())
            return m_password->typed()->complain();
    }
    const auto id = key.name.id();
    if (!id)
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
    m_password->wipe();
    m_handover = new PasswordHandover(workspace(), tr("The password of the new key of %1").arg(m_name), *password);
    showResult(m_handover, tr("Key added"));
}

void AddKeyDialog::done(int result)
{
    m_password->wipe();
    if (m_handover)
        m_handover->wipe();
    ActDialog::done(result);
}

} // namespace candela::app
