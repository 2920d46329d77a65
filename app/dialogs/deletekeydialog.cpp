#include "dialogs/deletekeydialog.h"

#include "auth/keychanges.h"

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Connection;
using database::Error;
using database::Failure;
using database::Result;

DeleteKeyDialog::DeleteKeyDialog(Workspace &workspace, const auth::Key &key, QWidget *parent)
    : KeyActDialog(workspace, auth::Deed::DeleteKey, {tr("Delete key"), tr("&Delete key")}, Force::Destroys, key, parent)
{
    setQuestion(tr("Delete this key of %1?").arg(name()));
    showFacts();
    look();
}

void DeleteKeyDialog::showFacts()
{
    QStringList sentences{tr("Nobody can sign in with it any more. Its password is gone for good.")};
    if (run().isLoaded()) {
        sentences << (facts().others.empty()
                ? tr("It is the last key of this user, who then has none and cannot sign in at all.")
                : otherKeysText());
    }
    if (workspace().schema().sessions)
        sentences << tr("Sessions stay: whoever is signed in stays so until they are ended.");
    setConsequences(sentences);
    setVerb(run().isLoaded() && facts().others.empty() ? tr("&Delete last key") : tr("&Delete key"));
}

Sentence DeleteKeyDialog::words(const Error &error) const
{
    if (error.code == auth::fault::lastKey)
        return {tr("By now it is the user's last key."),
            tr("Somebody deleted the others in the meantime. Nothing was changed."), {}};
    return KeyActDialog::words(error);
}

void DeleteKeyDialog::act()
{
    const auto schema = workspace().schema();
    Act<qint64> act;
    act.entry = entry(journal::Act::DeleteKey, key().id);
    act.work = [schema, key = key(), mayBeLast = facts().others.empty()](Connection &connection) {
        return auth::KeyChanges(connection, schema).remove(key, mayBeLast);
    };
    act.describe = [](qint64 left, journal::Entry &entry) { entry.counts.insert(u"left"_s, left); };
    act.isDone = [schema, id = key().id](Connection &connection) -> Result<bool> {
        const auto found = auth::Keys(connection, schema).get(id);
        if (!found && found.error().kind != Error::Kind::Missing)
            return Failure(found.error());
        return !found;
    };
    act.done = [this](const auto &) { close(tr("Key of %1 deleted").arg(name()), key().id); };
    run().run(act);
}

} // namespace candela::app
