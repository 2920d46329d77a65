#include "dialogs/disablepassworddialog.h"

#include "auth/keychanges.h"
#include "dialogs/endsessions.h"
#include "resetkeyjob.h"
#include "sessionsweep.h"

#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using auth::ResetOutcome;
using database::Connection;
using database::Result;

DisablePasswordDialog::DisablePasswordDialog(Workspace &workspace, const auth::Key &key, QWidget *parent)
    : KeyActDialog(workspace, auth::Deed::DisablePassword, {tr("Disable password"), tr("&Disable password")}, Force::Destroys,
          key, parent)
    , m_endSessions(new EndSessions)
{
    setQuestion(tr("Disable the password of %1?").arg(name()));
    m_endSessions->setSessions(workspace.schema().sessions ? std::optional(auth::SessionCounts()) : std::nullopt);
    m_endSessions->forbid(lackingGrants(workspace, auth::Deed::EndSessions));
    form()->addWidget(m_endSessions);
    showFacts();
    look();
}

QString DisablePasswordDialog::missing() const
{
    return key().kind == auth::HashKind::None ? tr("This key holds no password") : QString();
}

void DisablePasswordDialog::showFacts()
{
    QStringList sentences{tr("Nobody can sign in with this key until its password is reset. What it was is not kept."),
        tr("The hash of a random secret takes its place, in the format of this site; the secret is thrown away.")};
    if (run().isLoaded()) {
        sentences << otherKeysText();
        m_endSessions->setSessions(facts().sessions);
    }
    setConsequences(sentences);
}

void DisablePasswordDialog::act()
{
    const auto reset = auth::disabling(key(), m_endSessions->isWanted());
    const auto schema = workspace().schema();
    Act<ResetOutcome> act;
    act.entry = entry(journal::Act::DisablePassword, key().id);
    act.work = [schema, reset, stop = run().token()](Connection &connection) {
        return resetKey(connection, schema, reset, stop);
    };
    act.describe = [installKey = workspace().installKey()](const ResetOutcome &outcome, journal::Entry &entry) {
        describeDisabling(outcome, installKey, entry);
    };
    act.isDone = [schema, reset](Connection &connection) {
        return auth::Keys(connection, schema).verify(reset.keys.first().id, reset.password);
    };
    act.done = [this, ends = reset.endSessions](const std::optional<ResetOutcome> &outcome) {
        if (ends)
            new SessionSweep(workspace(), key().userId);
        close(tr("Password of %1 disabled").arg(name()),
            outcome && ends ? EndSessions::endedText(outcome->sessionsEnded) : QString());
    };
    run().run(act);
}

} // namespace candela::app
