#include "pages/sessionselection.h"

#include "hindrance.h"
#include "look/keytip.h"
#include "models/sessionsmodel.h"
#include "numbers.h"

#include <QItemSelectionModel>
#include <QPushButton>

#include <algorithm>

namespace candela::app {

using namespace Qt::StringLiterals;

SessionSelection::SessionSelection(const Workspace &workspace, const SessionsModel &model,
    const QItemSelectionModel &selection, QWidget *parent)
    : SelectionBar(parent)
    , m_workspace(workspace)
    , m_model(model)
    , m_selected(selection)
    , m_revoke(addAction(tr("&Revoke…"), u"revoke"_s, look::Variant::DangerQuiet))
{
    setObjectName(u"sessionsSelection"_s);
    m_revoke->setObjectName(u"revokeButton"_s);
    new look::KeyTip(*m_revoke, u"actRevoke"_s);
    showLock();
    connect(&workspace, &Workspace::lockChanged, this, &SessionSelection::showLock);
    connect(m_revoke, &QPushButton::clicked, this, &SessionSelection::revokeRequested);
    connect(this, &SelectionBar::selectAllRequested, this,
        [this] { m_isBeyond ? emit revokeMatchingRequested() : emit selectMatchingRequested(); });
}

// By ranges, which do not overlap: QItemSelectionModel::selectedRows() asks about each row whether it is selected.
std::vector<int> SessionSelection::rows() const
{
    std::vector<int> rows;
    for (const auto &range : m_selected.selection()) {
        for (int row = range.top(); range.left() == 0 && row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    return rows;
}

std::vector<auth::Session> SessionSelection::sessions() const
{
    std::vector<auth::Session> sessions;
    for (const int row : rows())
        sessions.push_back(m_model.at(row));
    return sessions;
}

void SessionSelection::lookAgain()
{
    const auto chosen = rows();
    m_count = int(chosen.size());
    m_isOfOneUser = std::all_of(chosen.begin(), chosen.end(),
        [&](int row) { return m_model.at(row).userId == m_model.at(chosen.front()).userId; });
    setVisible(m_count > 0);
    showTexts();
}

void SessionSelection::setMatching(const std::optional<qint64> &all, const QString &allText)
{
    m_all = all;
    m_allText = allText;
    showTexts();
}

void SessionSelection::showLock()
{
    const auto reason = hindrance(m_workspace, auth::Deed::EndSessions);
    m_revoke->setEnabled(reason.isEmpty());
    m_revoke->setToolTip(reason.isEmpty() ? tr("End the selected sessions") : reason);
    showTexts();
}

void SessionSelection::showTexts()
{
    m_isBeyond = m_all ? *m_all > PagedRows::cap : m_model.isCapped();
    const bool revokesAll = m_isBeyond && m_model.filter().narrows() && m_revoke->isEnabled();
    const bool canTakeAll = !m_isBeyond && m_all && *m_all > m_model.rowCount();
    setTexts(tr("%Ln selected", nullptr, m_count),
        m_isBeyond && !m_allText.isEmpty() ? tr("of %1 that match").arg(m_allText)
                                           : tr("of %1 loaded").arg(numberText(m_model.rowCount())),
        revokesAll       ? tr("Revoke all that &match…")
            : canTakeAll ? tr("Select all %1 &matching").arg(numberText(*m_all))
                         : QString());
}

} // namespace candela::app
