// One key: whose it is and where it signs in, what kind of hash it holds, and how many sessions a reset would end.
#pragma once

#include "auth/keys.h"
#include "auth/sessions.h"
#include "keyact.h"
#include "models/counts.h"
#include "pages/detailpane.h"

class QPushButton;

namespace candela::look {
class FactRow;
}

namespace candela::app {

class KeyDetail : public DetailPane
{
    Q_OBJECT
public:
    explicit KeyDetail(Workspace &workspace, QWidget *parent = nullptr);

    void show(const auth::Key &key);
    // As the button does: once the user's sessions are counted, since an unknown number would be no preview.
    void reset();
    // Ends the count under way, and with it what waits for it; answers whether there was one.
    bool stopCounting();

signals:
    void userRequested(const QString &userId);
    void keyActRequested(candela::app::KeyAct act, const candela::auth::Key &key);
    void resetRequested(const candela::auth::Key &key, const candela::auth::SessionCounts &sessions);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *head();
    QWidget *acts();
    void showMore(QWidget *button);
    void count();
    void showCounts();
    void sayUncounted();
    void retry();
    QString resetHint() const;

    Workspace &m_workspace;
    std::optional<auth::Key> m_key;
    Counts<auth::SessionCounts> *m_counts;
    QPushButton *m_reset = nullptr;
    look::FactRow *m_sessions = nullptr;
    bool m_wantsReset = false;
};

} // namespace candela::app
