#include "dialogs/edituserdialog.h"

#include "cells.h"
#include "dialogs/attributesform.h"
#include "dialogs/endsessions.h"
#include "sessionsweep.h"

#include <QJsonArray>
#include <QVBoxLayout>

#include <algorithm>

namespace candela::app {

using namespace Qt::StringLiterals;
using auth::UserAttributes;
using auth::UserChanges;
using database::Connection;
using database::Error;
using database::Failure;
using database::Result;

static QVariant valueOf(const auth::Attributes &attributes, const QString &column)
{
    const auto found = std::find_if(
        attributes.begin(), attributes.end(), [&](const auto &attribute) { return attribute.first == column; });
    return found == attributes.end() ? QVariant() : found->second;
}

EditUserDialog::EditUserDialog(Workspace &workspace, const auth::User &user, QWidget *parent)
    : ActDialog(workspace, auth::Deed::EditUser, {tr("Edit attributes"), tr("Sa&ve attributes")}, Force::Changes, parent)
    , m_userId(user.id)
    , m_name(personText(user.person, user.id).main)
    , m_attributes(new AttributesForm(workspace))
    , m_endSessions(new EndSessions)
{
    setQuestion(tr("Edit the attributes of %1").arg(m_name));
    m_endSessions->setSessions(workspace.schema().sessions ? std::optional(user.sessions) : std::nullopt);
    m_endSessions->setWanted(false);
    m_endSessions->forbid(lackingGrants(workspace, auth::Deed::EndSessions));
    form()->addWidget(m_attributes);
    form()->addWidget(m_endSessions);
    setFirst(m_attributes->first());
    connect(m_attributes, &AttributesForm::changed, this, &EditUserDialog::update);
    const auto look = [schema = workspace.schema(), id = m_userId](
                          Connection &connection) { return UserChanges(connection, schema).attributesOf(id); };
    run().load<UserAttributes>(look, [this](const UserAttributes &found) { showUser(found); });
}

void EditUserDialog::showUser(const UserAttributes &user)
{
    m_seen = user.values;
    m_attributes->setValues(user.values);
    m_endSessions->setSessions(user.sessions);
    setFirst(m_attributes->first());
    update();
}

QString EditUserDialog::missing() const
{
    if (m_attributes->isFaulty())
        return tr("Correct the marked attributes first");
    return m_attributes->changes().isEmpty() ? tr("Nothing is changed yet") : QString();
}

bool EditUserDialog::sayAtField(const Error &error) { return m_attributes->say(error); }

Sentence EditUserDialog::words(const Error &error) const
{
    if (error.kind == Error::Kind::Missing)
        return {tr("This user is not there any more."), tr("Nothing was changed."), error.detail};
    return ActDialog::words(error);
}

void EditUserDialog::act()
{
    const auto schema = workspace().schema();
    const auto changes = m_attributes->changes();
    const bool ends = m_endSessions->isWanted();
    Act<qint64> act;
    act.entry = entry(journal::Act::EditUser, m_userId);
    // Which they are, never what they say.
    QJsonArray names;
    for (const auto &change : changes)
        names.append(change.first);
    act.entry.predicate = {{u"attributes"_s, names}};
    act.work = [schema, id = m_userId, seen = m_seen, changes, ends](Connection &connection) {
        return UserChanges(connection, schema).edit(id, seen, changes, ends);
    };
    act.describe = [](qint64 ended, journal::Entry &entry) { entry.counts.insert(u"sessions_ended"_s, ended); };
    // The database may have written a value in a form of its own, so that it tells more that it is not the old one.
    act.isDone = [schema, id = m_userId, seen = m_seen, changes](Connection &connection) {
        return UserChanges(connection, schema).attributesOf(id).map([&](const UserAttributes &now) {
            return std::none_of(changes.begin(), changes.end(), [&](const auto &change) {
                return valueOf(now.values, change.first) == valueOf(seen, change.first);
            });
        });
    };
    act.done = [this, ends](const std::optional<qint64> &ended) {
        if (ends)
            new SessionSweep(workspace(), m_userId);
        close(tr("Attributes of %1 saved").arg(m_name), ends && ended ? EndSessions::endedText(*ended) : QString());
    };
    run().run(act);
}

} // namespace candela::app
