#include "dialogs/resetkeydialog.h"

#include "knownwords.h"
#include "dialogs/resetkeyform.h"
#include "resetkeyjob.h"
#include "dialogs/resetkeyresult.h"
#include "hindrance.h"
#include "look/textlabel.h"
#include "sessionsweep.h"

#include <QJsonArray>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using auth::HashKind;
using auth::ResetOutcome;
using database::Connection;

ResetKeyDialog::ResetKeyDialog(
    Workspace &workspace, const auth::Key &key, const auth::SessionCounts &sessions, QWidget *parent)
    : KeyActDialog(workspace, auth::Deed::SetPassword, {tr("Reset key"), tr("&Reset key")}, Force::Replaces, key, parent)
    , m_form(new ResetKeyForm(knownWords(key.person, key.providerUserId(), workspace.profile()), workspace.schema()))
{
    setQuestion(tr("Reset the password of %1?").arg(name()));
    form()->addWidget(m_form);
    if (key.kind == HashKind::None) {
        refuse();
        return;
    }
    m_form->setSessions(workspace.schema().sessions ? std::optional(sessions) : std::nullopt);
    m_form->keepSessions(lackingGrants(workspace, auth::Deed::EndSessions));
    m_form->keepLinks(lackingGrants(workspace, auth::Deed::EndResetLinks));
    connect(m_form, &ResetKeyForm::changed, this, &ResetKeyDialog::judge);
    judge();
    look(WithFormat::Yes);
}

// Lucia opens a provider's key without a password, and refuses that once the key has one.
void ResetKeyDialog::refuse()
{
    m_form->wipe();
    const auto provider = key().provider();
    auto *why = new look::TextLabel(tr("The user signs in with it through %1. If it had a password, Lucia would refuse that "
                                       "sign-in, so Candela gives it none.\n\nReset a key that holds a password instead.")
                                        .arg(provider.isEmpty() ? tr("a provider") : provider));
    why->setObjectName(u"refusal"_s);
    why->setWordWrap(true);
    showRefusal(why, tr("This key of %1 holds no password").arg(name()));
}

void ResetKeyDialog::showFacts()
{
    if (key().kind == HashKind::None)
        return refuse();
    m_form->setFacts(facts());
}

void ResetKeyDialog::judge()
{
    setVerb(m_form->isWeak() ? tr("&Reset key anyway") : tr("&Reset key"));
    update();
}

QString ResetKeyDialog::missing() const
{
    return key().kind == HashKind::None ? tr("This key holds no password") : QString();
}

void ResetKeyDialog::act()
{
    const auto wanted = m_form->request();
    if (!wanted)
        return;
    auto reset = *wanted;
    reset.keys.prepend({key().id, key().seen});
    const auto schema = workspace().schema();
    Act<ResetOutcome> act;
    act.entry = entry(journal::Act::ResetKey, key().id);
    QJsonArray others;
    for (const auto &other : wanted->keys)
        others.append(other.id);
    if (!others.isEmpty())
        act.entry.predicate = {{u"other_keys"_s, others}};
    act.work = [schema, reset, stop = run().token()](Connection &connection) {
        return resetKey(connection, schema, reset, stop);
    };
    act.describe = describeReset;
    // Whether the new password opens the key.
    act.isDone = [schema, reset](Connection &connection) {
        return auth::Keys(connection, schema).verify(reset.keys.first().id, reset.password);
    };
    act.done = [this, reset](const std::optional<ResetOutcome> &outcome) { showDone(outcome, reset); };
    run().run(act);
}

void ResetKeyDialog::showDone(const std::optional<ResetOutcome> &outcome, const auth::PasswordReset &reset)
{
    m_form->wipe();
    QStringList keys;
    for (const auto &key : reset.keys)
        keys << key.id;
    const bool ends = reset.endSessions && workspace().schema().sessions;
    m_result = new ResetKeyResult(workspace(), name(), reset.password);
    m_result->showOutcome(keys, outcome.value_or(ResetOutcome{key().userId, nullptr, -1, 0}),
        ends                              ? ResetKeyResult::Ended::Yes
            : workspace().schema().sessions ? ResetKeyResult::Ended::No
                                            : ResetKeyResult::Ended::Elsewhere);
    if (ends)
        m_result->follow(new SessionSweep(workspace(), key().userId));
    showResult(m_result, tr("Key reset"));
}

void ResetKeyDialog::done(int result)
{
    m_form->wipe();
    if (m_result)
        m_result->wipe();
    KeyActDialog::done(result);
}

} // namespace candela::app
