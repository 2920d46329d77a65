#include "dialogs/renamekeydialog.h"

#include "auth/keychanges.h"
#include "dialogs/keyfields.h"

#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using auth::lucia::KeyName;
using database::Connection;
using database::Error;
using database::Failure;
using database::Result;

RenameKeyDialog::RenameKeyDialog(Workspace &workspace, const auth::Key &key, QWidget *parent)
    : KeyActDialog(workspace, auth::Deed::RenameKey, {tr("Rename key"), tr("&Rename key")}, Force::Changes, key, parent)
    , m_fields(new KeyFields(workspace))
{
    setQuestion(tr("Rename this key of %1").arg(name()));
    m_fields->setName(KeyName::of(key.id));
    form()->addWidget(m_fields);
    setFirst(m_fields->first());
    connect(m_fields, &KeyFields::changed, this, &RenameKeyDialog::update);
    showFacts();
    look();
}

QString RenameKeyDialog::missing() const
{
    const auto missing = m_fields->missing();
    return missing.isEmpty() && m_fields->name().id().value_or(QString()) == key().id
        ? tr("Type another name first")
        : missing;
}

void RenameKeyDialog::showFacts()
{
    setConsequences({tr("The user signs in by the new name from now on, with the password as it is."),
        tr("Sessions stay. Attributes of the user, such as an address, are not changed with it.")});
}

bool RenameKeyDialog::sayAtField(const Error &error)
{
    if (error.kind != Error::Kind::Constraint || error.code != auth::fault::duplicateKey)
        return false;
    m_fields->complainOfDuplicate(error.subject);
    return true;
}

void RenameKeyDialog::act()
{
    const auto schema = workspace().schema();
    const auto to = m_fields->name();
    const auto id = to.id().value_or(QString());
    Act<bool> act;
    act.entry = entry(journal::Act::RenameKey, key().id);
    act.entry.predicate = {{u"to"_s, id}};
    act.work = [schema, key = key(), to](Connection &connection) {
        return auth::KeyChanges(connection, schema).rename(key, to).map([] { return true; });
    };
    act.describe = [](bool, journal::Entry &) {};
    act.isDone = [schema, id, owner = key().userId](Connection &connection) -> Result<bool> {
        const auto found = auth::Keys(connection, schema).get(id);
        if (!found && found.error().kind != Error::Kind::Missing)
            return Failure(found.error());
        return found && found->userId == owner;
    };
    act.done = [this, id](const auto &) { close(tr("Key of %1 renamed").arg(name()), id); };
    run().run(act);
}

} // namespace candela::app
