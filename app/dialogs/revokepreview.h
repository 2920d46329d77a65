// What a revocation would do: the sessions by state, the consequences, the users who lose most, and the SQL.
#pragma once

#include "dialogs/revocationkind.h"
#include "dialogs/revokedusers.h"
#include "workspace.h"

#include <QPointer>
#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace candela::look {
class BulletList;
}

namespace candela::app {

class RevokePreview : public QWidget
{
    Q_OBJECT
public:
    RevokePreview(Workspace &workspace, RevocationKind kind, const auth::SessionScope &scope, QWidget *parent = nullptr);
    ~RevokePreview() override;

    // Takes the users over. What they keep is counted where that is not known.
    void show(RevokedUsers *users);
    // Counts what the scope meets, and shows it.
    void count();
    void stopCounting() { m_stop.request_stop(); }
    const RevokedUsers *users() const { return m_users; }
    bool canBeUndone() const;

signals:
    void shown();
    void failed(const candela::database::Error &error);

private:
    void addPills();
    void addList();
    void addSql();
    void askSql();
    void countRest();
    void showConsequences();
    QString noUndo() const;         // why not; empty: it can be undone

    Workspace &m_workspace;
    const RevocationKind m_kind;
    const auth::SessionScope m_scope;
    QPointer<RevokedUsers> m_users;
    std::stop_source m_stop;
    QVBoxLayout *m_column;
    look::BulletList *m_consequences;
    QPushButton *m_showsSql;
    QPlainTextEdit *m_sql;
};

} // namespace candela::app
