#include "zonemenu.h"

#include "dialogs/zonedialog.h"
#include "look/mnemonics.h"
#include "settings.h"
#include "times.h"
#include "workspace.h"

#include <QActionGroup>

namespace candela::app {

using namespace Qt::StringLiterals;

ZoneMenu::ZoneMenu(Settings &settings, QWidget *parent)
    : QMenu(tr("Time &zone"), parent), m_settings(settings), m_one(new QActionGroup(this))
{
    setObjectName(u"zoneMenu"_s);
    connect(this, &QMenu::aboutToShow, this, &ZoneMenu::list);
    setWorkspace(nullptr);
}

// A zone that this machine does not know any longer, or that never was one, is none.
void ZoneMenu::setWorkspace(Workspace *workspace)
{
    m_workspace = workspace;
    menuAction()->setEnabled(workspace);
    m_chosen.clear();
    if (workspace) {
        const auto kept = m_settings.zone(layoutId(workspace->profile()));
        if (const QTimeZone zone(kept); !kept.isEmpty() && zone.isValid()) {
            m_chosen = kept;
            workspace->setZone(zone);
        }
    }
    list();
}

void ZoneMenu::list()
{
    clear();
    add(u"zoneOfMachine"_s, tr("This &machine's (%1)").arg(QString::fromUtf8(machineZone().id())), {});
    add(u"zoneUtc"_s, u"&UTC"_s, "UTC");
    const auto last = m_chosen.isEmpty() || m_chosen == "UTC" ? m_settings.lastZone() : m_chosen;
    if (!last.isEmpty() && QTimeZone(last).isValid())
        add(u"zoneLast"_s, QString::fromUtf8(last), last);
    addSeparator();
    addAction(tr("&Other…"), this, &ZoneMenu::chooseOther)->setObjectName(u"zoneOther"_s);
    look::giveMnemonics(*this);
}

void ZoneMenu::add(const QString &name, const QString &text, const QByteArray &zone)
{
    auto *action = addAction(text, this, [this, zone] { choose(zone); });
    action->setObjectName(name);
    m_one->addAction(action);
    action->setCheckable(true);
    action->setChecked(zone == m_chosen);
}

void ZoneMenu::choose(const QByteArray &zone)
{
    if (!m_workspace)
        return;
    m_chosen = zone;
    m_settings.setZone(layoutId(m_workspace->profile()), zone);
    if (!zone.isEmpty() && zone != "UTC")
        m_settings.setLastZone(zone);
    m_workspace->setZone(zone.isEmpty() ? machineZone() : QTimeZone(zone));
}

void ZoneMenu::chooseOther()
{
    if (!m_workspace)
        return;
    auto *dialog = new ZoneDialog(m_workspace->zone(), parentWidget() ? parentWidget()->window() : nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ZoneDialog::chosen, this, &ZoneMenu::choose);
    dialog->open();
}

} // namespace candela::app
