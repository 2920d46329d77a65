// The bar over selected sessions: how many of what they are, the way to all that match, and their revocation. It looks
// at the selection once a change, however many rows that is and however many ask about it.
#pragma once

#include "auth/sessions.h"
#include "look/selectionbar.h"

class QItemSelectionModel;

namespace candela::app {

class SessionsModel;
class Workspace;

class SessionSelection : public look::SelectionBar
{
    Q_OBJECT
public:
    // Both models outlive it; nothing is selected yet.
    SessionSelection(const Workspace &workspace, const SessionsModel &model, const QItemSelectionModel &selection,
        QWidget *parent = nullptr);

    int count() const { return m_count; }
    bool isOfOneUser() const { return m_isOfOneUser; }
    std::vector<auth::Session> sessions() const;
    // The selection is another, or the rows are.
    void lookAgain();
    // `all`: how many match, if that is known; `allText`: the same or an estimate, for people; empty: nobody knows.
    void setMatching(const std::optional<qint64> &all, const QString &allText);

signals:
    void revokeRequested();
    void selectMatchingRequested();
    void revokeMatchingRequested();

private:
    std::vector<int> rows() const;
    void showLock();
    void showTexts();

    const Workspace &m_workspace;
    const SessionsModel &m_model;
    const QItemSelectionModel &m_selected;
    QPushButton *m_revoke;
    std::optional<qint64> m_all;
    QString m_allText;
    int m_count = 0;
    bool m_isOfOneUser = false;
    bool m_isBeyond = false;        // more match than can be selected: the filter alone reaches all of them
};

} // namespace candela::app
