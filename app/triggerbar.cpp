#include "triggerbar.h"

#include "arrival.h"
#include "journalentry.h"
#include "recorded.h"
#include "wording.h"

#include <QLocale>
#include <QPushButton>

namespace candela::app {

using namespace Qt::StringLiterals;

// What a file runs by itself was written by whoever wrote the file: it could put back a session that is revoked, or
// take another hash in a key's place.
TriggerBar::TriggerBar(Workspace &workspace, QWidget *parent) : InlineBar(look::Kind::Warning, parent)
{
    static constexpr qsizetype named = 3;
    const auto &triggers = workspace.schema().triggers;
    QStringList names;
    for (const auto &trigger : triggers.first(qMin(named, triggers.size())))
        names << tr("%1 on %2", "trigger on table").arg(trigger.name, trigger.table.table);
    if (triggers.size() > named)
        names << tr("%n more", nullptr, int(triggers.size() - named));
    setObjectName(u"triggerBar"_s);
    setTexts(tr("This file runs %n trigger(s) of its own with every change.", nullptr, int(triggers.size())),
        tr("%1. Changes are held back until you have looked at them.").arg(QLocale().createSeparatedList(names)));
    auto *allow = addAction(tr("A&llow changes"), true);
    allow->setObjectName(u"allowChangesButton"_s);
    connect(allow, &QPushButton::clicked, this, [this, &workspace, allow] { trust(workspace, allow); });
    connect(&workspace, &Workspace::lockChanged, this,
        [this, &workspace] { setVisible(workspace.lock() == Workspace::Lock::Triggers); });
}

void TriggerBar::trust(Workspace &workspace, QPushButton *allow)
{
    QJsonArray names;
    for (const auto &trigger : workspace.schema().triggers)
        names.append(trigger.name);
    auto entry = journalEntry(workspace, journal::Act::TrustTriggers);
    entry.outcome = journal::Outcome::Done;
    entry.predicate = {{u"triggers"_s, names}};
    allow->setEnabled(false);
    onArrival(appended(workspace.journal(), entry), this,
        [this, &workspace, allow](const database::Result<qint64> &line) {
            allow->setEnabled(true);
            if (line)
                return workspace.trustTriggers();
            const auto said = sentence(unrecorded(line.error(), workspace.journal()), workspace.place());
            setTexts(said.problem, said.remedy);
        });
}

} // namespace candela::app
