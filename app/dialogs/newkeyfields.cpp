#include "dialogs/newkeyfields.h"

#include "auth/keychanges.h"
#include "dialogs/keyfields.h"
#include "knownwords.h"
#include "dialogs/passwordchoice.h"
#include "dialogs/typedpassword.h"
#include "look/line.h"
#include "look/textlabel.h"
#include "look/tight.h"

#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

NewKeyFields::NewKeyFields(const Workspace &workspace, const auth::Person &person, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_person(person)
    , m_name(new KeyFields(workspace))
    , m_password(new PasswordChoice)
    , m_provider(new TextLabel({}, Type::Caption, Role::TextSecondary))
{
    m_provider->setObjectName(u"noPasswordReason"_s);
    m_provider->setWordWrap(true);
    m_password->offerNone();
    auto *column = tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::m);
    column->addWidget(m_name);
    column->addWidget(new Line);
    column->addWidget(m_password);
    column->addWidget(m_provider);
    connect(m_name, &KeyFields::changed, this, &NewKeyFields::judgeName);
    connect(m_password, &PasswordChoice::changed, this, &NewKeyFields::changed);
    judgeName();
}

void NewKeyFields::load(ActRun &run)
{
    const auto usual = [schema = m_workspace.schema()](
                           database::Connection &connection) { return auth::Keys(connection, schema).installationHasher(); };
    run.load<const auth::Hasher *>(usual, [this](const auth::Hasher *hasher) {
        m_password->typed()->setReadersDisagree(hasher != auth::hasherFor(auth::HashKind::LuciaScrypt));
    });
}

void NewKeyFields::judgeName()
{
    const auto provider = m_name->name().providerId;
    const bool oauth = auth::isOAuthProvider(provider);
    m_password->setOnlyNone(oauth);
    m_provider->setVisible(oauth);
    if (oauth)
        m_provider->setText(tr("Keys of %1 hold no password: with one, Lucia would refuse the sign-in.").arg(provider));
    m_password->typed()->setKnownWords(knownWords(m_person, m_name->name().providerUserId, m_workspace.profile()));
    emit changed();
}

auth::lucia::KeyName NewKeyFields::name() const { return m_name->name(); }

std::optional<database::Secret> NewKeyFields::password() const
{
    if (m_password->isNone())
        return {};
    auto password = m_password->password();
    if (password.isEmpty())
        m_password->typed()->complain();
    return password;
}

QString NewKeyFields::missing() const { return m_name->missing(); }
bool NewKeyFields::isWeak() const { return m_password->isWeak() && !m_password->isNone(); }

bool NewKeyFields::say(const database::Error &error)
{
    if (error.kind != database::Error::Kind::Constraint || error.code != auth::fault::duplicateKey)
        return false;
    m_name->complainOfDuplicate(error.subject);
    return true;
}

QWidget *NewKeyFields::first() const { return m_name->first(); }
void NewKeyFields::wipe() { m_password->wipe(); }

} // namespace candela::app
