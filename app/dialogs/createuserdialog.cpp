#include "dialogs/createuserdialog.h"

#include "auth/textlimit.h"
#include "database/engine.h"
#include "dialogs/attributesform.h"
#include "dialogs/newkeyfields.h"
#include "dialogs/newkeyjob.h"
#include "dialogs/passwordhandover.h"
#include "look/fielderror.h"
#include "look/formgrid.h"
#include "look/theme.h"
#include "look/tight.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;
using auth::lucia::NewUser;
using database::Connection;
using database::Error;

// Nothing tells an act that has no answer from one that was found to be done.
struct Created {};

CreateUserDialog::CreateUserDialog(Workspace &workspace, QWidget *parent)
    : ActDialog(workspace, auth::Deed::CreateUser, {tr("Create user"), tr("Create &user")}, Force::Changes, parent)
    , m_longestId(auth::textLimit(
          database::engine(workspace.profile().options.engine)->dialect(), workspace.schema().userIdType))
    , m_id(new QLineEdit)
    , m_attributes(new AttributesForm(workspace))
    , m_withKey(new QCheckBox(tr("With a &key to sign in by")))
    , m_key(new NewKeyFields(workspace, {}))
{
    setQuestion(tr("Create a user"));
    auto *user = new QWidget;
    auto *left = tight<QVBoxLayout>(user, 0, 0, 0, 0, Space::m);
    auto *grid = new FormGrid(100);
    addId(grid);
    left->addLayout(grid);
    left->addWidget(m_attributes, 1);
    m_attributes->setNew();
    m_attributes->setVisible(m_attributes->first());

    auto *key = new QWidget;
    auto *right = tight<QVBoxLayout>(key, 0, 0, 0, 0, Space::m);
    m_withKey->setObjectName(u"withKey"_s);
    m_withKey->setChecked(true);
    right->addWidget(m_withKey);
    right->addWidget(m_key);
    right->addStretch();

    auto *both = tight<QHBoxLayout>(Space::xl);
    both->addWidget(user, 1);
    both->addWidget(key, 1);
    for (auto *part : {user, key})
        part->setMinimumWidth(Theme::scaled(350));
    form()->addLayout(both);
    setFirst(m_id->text().isEmpty() || !m_attributes->first() ? m_id : m_attributes->first());
    connect(m_attributes, &AttributesForm::changed, this, &CreateUserDialog::judge);
    connect(m_key, &NewKeyFields::changed, this, &CreateUserDialog::judge);
    connect(m_withKey, &QCheckBox::toggled, this, [this](bool with) {
        m_key->setVisible(with);
        judge();
    });
    judge();
    m_key->load(run());
}

void CreateUserDialog::addId(FormGrid *grid)
{
    m_id->setObjectName(u"userId"_s);
    m_id->setFont(Theme::font(Type::Mono));
    m_id->setText(auth::newUserId(workspace().schema()).value_or(QString()));
    m_id->setCursorPosition(0);
    m_id->setPlaceholderText(workspace().schema().userIdType);
    grid->addRow(tr("User i&d"), m_id);
    m_idError = grid->addError(m_id);
    m_idError->setObjectName(u"userIdError"_s);
    connect(m_id, &QLineEdit::textChanged, this, [this](const QString &id) {
        m_idError->setMessage(m_longestId && auth::charactersOf(id) > *m_longestId
                ? tr("Too long: up to %1 characters fit, and these are %2.").arg(*m_longestId).arg(auth::charactersOf(id))
                : QString());
        judge();
    });
}

void CreateUserDialog::judge()
{
    setVerb(m_withKey->isChecked() && m_key->isWeak() ? tr("Create &user anyway") : tr("Create &user"));
    update();
}

QString CreateUserDialog::missing() const
{
    if (m_id->text().isEmpty())
        return tr("Give the user an id first");
    if (!m_idError->message().isEmpty())
        return tr("Correct the id first");
    if (m_attributes->isFaulty())
        return tr("Correct the marked attributes first");
    if (const auto attribute = m_attributes->missing(); !attribute.isEmpty())
        return tr("Fill in %1 first").arg(attribute);
    return m_withKey->isChecked() ? m_key->missing() : QString();
}

bool CreateUserDialog::sayAtField(const Error &error)
{
    if (error.code != auth::fault::duplicateUser)
        return m_key->say(error) || m_attributes->say(error);
    m_idError->setMessage(error.subject == m_id->text()
            ? tr("There is a user of this id already.")
            : tr("This database takes it for the same as %1, which is there already.").arg(error.subject));
    m_id->setFocus();
    return true;
}

void CreateUserDialog::act()
{
    const auto schema = workspace().schema();
    const auto id = m_id->text();
    NewUser user{id, {}, m_attributes->changes()};
    if (m_withKey->isChecked()) {
        user.key = {m_key->name(), m_key->password()};
        if (user.key->password && user.key->password->isEmpty())
            return;
    }
    Act<Created> act;
    act.entry = entry(journal::Act::CreateUser, id);
    // Which they are, never what they say.
    QJsonArray names;
    for (const auto &attribute : user.attributes)
        names.append(attribute.first);
    act.entry.predicate = {{u"attributes"_s, names}};
    if (user.key)
        act.entry.predicate.insert(u"key"_s, user.key->name.id().value_or(QString()));
    act.work = [schema, id, user, stop = run().token()](Connection &connection) {
        return createUser(connection, schema, id, user, stop).map([] { return Created(); });
    };
    act.describe = [](const Created &, journal::Entry &) {};
    act.isDone = [schema, id, user](Connection &connection) { return isThere(connection, schema, id, user); };
    act.done = [this, id, user](const auto &) {
        emit created(id);
        showCreated(id, user.key ? user.key->password : std::nullopt);
    };
    run().run(act);
}

void CreateUserDialog::showCreated(const QString &userId, const std::optional<database::Secret> &password)
{
    m_key->wipe();
    if (!password)
        return close(tr("User created"), userId);
    m_handover = new PasswordHandover(workspace(), tr("The password of the new user %1").arg(userId), *password);
    showResult(m_handover, tr("User created"));
}

void CreateUserDialog::done(int result)
{
    m_key->wipe();
    if (m_handover)
        m_handover->wipe();
    ActDialog::done(result);
}

} // namespace candela::app
