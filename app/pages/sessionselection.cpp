#include "pages/sessionselection.h"

#include "hindrance.h"
#include "look/keytip.h"
#include "models/sessionsmodel.h"

#include <QPushButton>

#include <algorithm>

namespace candela::app {

using namespace Qt::StringLiterals;

SessionSelection::SessionSelection(
    const Workspace &workspace, look::DataTable &table, SessionsModel &model, QWidget *parent)
    : ListSelection(table, model, 1, parent)
    , m_workspace(workspace)
    , m_model(model)
    , m_revoke(addAction(tr("&Revoke…"), u"revoke"_s, look::Variant::DangerQuiet))
{
    m_revoke->setObjectName(u"revokeButton"_s);
    new look::KeyTip(*m_revoke, u"actRevoke"_s);
    showLock();
    connect(&workspace, &Workspace::lockChanged, this, &SessionSelection::showLock);
    connect(m_revoke, &QPushButton::clicked, this, &SessionSelection::revokeRequested);
}

std::vector<auth::Session> SessionSelection::sessions() const
{
    std::vector<auth::Session> sessions;
    for (const int row : rows())
        sessions.push_back(m_model.at(row));
    return sessions;
}

void SessionSelection::take(const std::vector<int> &chosen)
{
    m_isOfOneUser = std::all_of(chosen.begin(), chosen.end(),
        [&](int row) { return m_model.at(row).userId == m_model.at(chosen.front()).userId; });
}

void SessionSelection::showLock()
{
    const auto reason = hindrance(m_workspace, auth::Deed::EndSessions);
    m_revoke->setEnabled(reason.isEmpty());
    m_revoke->setToolTip(reason.isEmpty() ? tr("End the selected sessions") : reason);
    showTexts();
}

QString SessionSelection::beyondText() const
{
    const bool canRevokeAll = m_model.filter().narrows() && !m_model.isCut() && m_revoke->isEnabled();
    return canRevokeAll ? tr("Revoke all that &match…") : QString();
}

void SessionSelection::takeAll() { isBeyond() ? emit revokeMatchingRequested() : selectMatching(); }

} // namespace candela::app
