#include "dialogs/removepassworddialog.h"

#include "auth/keychanges.h"
#include "dialogs/endsessions.h"
#include "resetkeyjob.h"
#include "look/textlabel.h"
#include "look/theme.h"
#include "sessionsweep.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;
using auth::ResetOutcome;
using database::Connection;
using database::Result;

RemovePasswordDialog::RemovePasswordDialog(Workspace &workspace, const auth::Key &key, QWidget *parent)
    : KeyActDialog(workspace, auth::Deed::SetPassword, {tr("Make passwordless"), tr("&Make passwordless")}, Force::Destroys, key, parent)
    , m_endSessions(new EndSessions)
    , m_typed(new QLineEdit)
{
    setQuestion(tr("Make this key of %1 passwordless?").arg(name()));
    setConsequences({tr("The key then opens without any password: Lucia leaves it to the site to find out who it is, as "
                        "a provider such as github does."),
        tr("Sites on Lucia before 2.6 let any password open it. Whoever knows the address is in."),
        tr("To lock the user out, disable the password instead.")});
    m_endSessions->setSessions(workspace.schema().sessions ? std::optional(auth::SessionCounts()) : std::nullopt);
    m_endSessions->forbid(lackingGrants(workspace, auth::Deed::EndSessions));
    form()->addWidget(m_endSessions);
    auto *label = new TextLabel(tr("&Type the key's id to confirm"), Type::Body, Role::TextSecondary);
    label->setBuddy(m_typed);
    m_typed->setObjectName(u"confirmation"_s);
    m_typed->setAccessibleName(tr("Id of the key"));
    m_typed->setFont(Theme::font(Type::Mono));
    form()->addWidget(label);
    form()->addWidget(m_typed);
    connect(m_typed, &QLineEdit::textChanged, this, &RemovePasswordDialog::update);
    setFirst(m_typed);
    look();
}

QString RemovePasswordDialog::missing() const
{
    if (key().kind == auth::HashKind::None)
        return tr("This key holds no password");
    return m_typed->text() == key().id ? QString() : tr("Type the key's id first");
}

void RemovePasswordDialog::showFacts() { m_endSessions->setSessions(facts().sessions); }

void RemovePasswordDialog::act()
{
    const auto schema = workspace().schema();
    const bool ends = m_endSessions->isWanted();
    Act<ResetOutcome> act;
    act.entry = entry(journal::Act::RemovePassword, key().id);
    act.work = [schema, key = key(), ends](Connection &connection) {
        return auth::KeyChanges(connection, schema).removePassword(key, ends);
    };
    act.describe = describeReset;
    act.isDone = [schema, id = key().id](Connection &connection) {
        return auth::Keys(connection, schema).get(id).map([](const auth::Key &now) {
            return now.kind == auth::HashKind::None;
        });
    };
    act.done = [this, ends](const std::optional<ResetOutcome> &outcome) {
        if (ends)
            new SessionSweep(workspace(), key().userId);
        close(tr("The key of %1 is passwordless").arg(name()),
            outcome && ends ? EndSessions::endedText(outcome->sessionsEnded) : QString());
    };
    run().run(act);
}

} // namespace candela::app
