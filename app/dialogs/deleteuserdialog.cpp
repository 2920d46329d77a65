#include "dialogs/deleteuserdialog.h"

#include "cells.h"
#include "look/bulletlist.h"
#include "look/elidedlabel.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;
using auth::UserChanges;
using auth::UserRest;
using auth::lucia::Dependent;
using database::Connection;
using database::Error;
using database::Failure;
using database::Result;

DeleteUserDialog::DeleteUserDialog(Workspace &workspace, const auth::User &user, QWidget *parent)
    : ActDialog(workspace, auth::Deed::DeleteUser, {tr("Delete user"), tr("&Delete user")}, Force::Destroys, parent)
    , m_userId(user.id)
    , m_name(personText(user.person, user.id).main)
    , m_consequences(new BulletList)
    , m_withDependents(new QCheckBox)
{
    setQuestion(tr("Delete the user %1?").arg(m_name));
    auto *id = new ElidedLabel(user.id, Type::Mono, Role::Text, Qt::ElideMiddle);
    id->setObjectName(u"userId"_s);
    m_consequences->setObjectName(u"consequences"_s);
    m_withDependents->setObjectName(u"withDependents"_s);
    m_withDependents->hide();
    form()->addWidget(id);
    form()->addWidget(m_consequences);
    form()->addWidget(m_withDependents);
    connect(m_withDependents, &QCheckBox::toggled, this, &DeleteUserDialog::update);
    showRest();
    const auto rest = [schema = workspace.schema(), id = m_userId](
                          Connection &connection) { return UserChanges(connection, schema).restOf(id); };
    run().load<UserRest>(rest, [this](const UserRest &found) {
        m_rest = found;
        m_withDependents->setChecked(false);
        showRest();
        update();
    });
}

static QString keysText(qint64 keys)
{
    return keys == 0 ? DeleteUserDialog::tr("The user has no key.")
        : keys == 1  ? DeleteUserDialog::tr("The user's key is deleted as well.")
                     : DeleteUserDialog::tr("The user's %Ln keys are deleted as well.", nullptr, int(keys));
}

static QString sessionsText(const std::optional<auth::SessionCounts> &sessions)
{
    if (!sessions)
        return DeleteUserDialog::tr("Sessions are kept elsewhere, where they stay.");
    const auto number = int(sessions->total());
    return number == 0 ? DeleteUserDialog::tr("No session is there to be ended.")
        : number == 1  ? DeleteUserDialog::tr("The user's session ends.")
                       : DeleteUserDialog::tr("The user's %Ln sessions end.", nullptr, number);
}

QString DeleteUserDialog::dependentText(const Dependent &dependent) const
{
    const auto table = u'\u2066' + dependent.table.table + u'\u2069';
    const int rows = int(dependent.rows);
    if (dependent.letsGo())
        return rows == 1 ? tr("1 row of %1 stays, and forgets the user.").arg(table)
                         : tr("%Ln rows of %1 stay, and forget the user.", nullptr, rows).arg(table);
    if (!dependent.removable)
        return rows == 1
            ? tr("1 row of %1 refers to this user and belongs to another: the user cannot be deleted before.").arg(table)
            : tr("%Ln rows of %1 refer to this user and belong to others: the user cannot be deleted before.", nullptr,
                rows).arg(table);
    return rows == 1 ? tr("1 row of %1 refers to this user.").arg(table)
                     : tr("%Ln rows of %1 refer to this user.", nullptr, rows).arg(table);
}

void DeleteUserDialog::showRest()
{
    QStringList sentences{tr("The user and all attributes are gone for good.")};
    if (!run().canLoad() || !run().isLoaded())
        return m_consequences->setSentences(sentences);
    sentences << keysText(m_rest.keys) << sessionsText(m_rest.sessions);
    for (const auto &dependent : m_rest.dependents)
        sentences << dependentText(dependent);
    if (m_rest.dependents.empty())
        sentences << tr("No other table refers to this user, as far as the database knows.");
    m_consequences->setSentences(sentences);
    const int rows = int(m_rest.removed());
    m_withDependents->setVisible(rows > 0);
    m_withDependents->setText(rows == 1 ? tr("Delete the row of the &other table as well")
                                        : tr("Delete the %Ln rows of &other tables as well", nullptr, rows));
}

QString DeleteUserDialog::missing() const
{
    if (m_rest.isInTheWay())
        return tr("Rows of others refer to this user");
    return m_rest.removed() > 0 && !m_withDependents->isChecked() ? tr("Rows of other tables are in the way")
                                                                  : QString();
}

Sentence DeleteUserDialog::words(const Error &error) const
{
    switch (error.kind) {
    case Error::Kind::Missing:
        return {tr("This user is not there any more."), tr("Nothing was changed."), error.detail};
    case Error::Kind::Conflict:
        return {tr("By now other rows refer to this user."),
            tr("Nothing was deleted. Load again and look at them before you repeat."), error.detail};
    case Error::Kind::Constraint:
        return {tr("Rows that refer to this user are in the way."), tr("Nothing was deleted."), error.detail};
    default:
        return ActDialog::words(error);
    }
}

void DeleteUserDialog::act()
{
    const auto schema = workspace().schema();
    Act<bool> act;
    act.entry = entry(journal::Act::DeleteUser, m_userId);
    act.work = [schema, id = m_userId, rest = m_rest, with = m_withDependents->isChecked()](Connection &connection) {
        return UserChanges(connection, schema).remove(id, rest, with).map([] { return true; });
    };
    act.describe = [rest = m_rest](bool, journal::Entry &entry) {
        entry.counts = {{u"keys"_s, rest.keys}, {u"rows_of_other_tables"_s, rest.removed()},
            {u"sessions_ended"_s, rest.sessions ? rest.sessions->total() : 0}};
    };
    act.isDone = [schema, id = m_userId](Connection &connection) -> Result<bool> {
        const auto rest = UserChanges(connection, schema).restOf(id);
        if (!rest && rest.error().kind != Error::Kind::Missing)
            return Failure(rest.error());
        return !rest;
    };
    act.done = [this](const auto &) { close(tr("User %1 deleted").arg(m_name)); };
    run().run(act);
}

} // namespace candela::app
