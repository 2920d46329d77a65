// Asks where a database is and opens it. What was typed stays until the dialog closes, the password no longer than that.
#pragma once

#include "look/dialogframe.h"
#include "workspace.h"

class QTabWidget;

namespace candela::app {

class ConnectField;
class ConnectForm;
class ConnectResult;
class ConnectTables;

class ConnectDialog : public look::DialogFrame
{
    Q_OBJECT
public:
    // `start` is what the fields show at first: Settings::lastConnection(), or an engine alone for a new connection.
    // `installKey` goes to the Workspace.
    ConnectDialog(const Profile &start, QByteArray installKey, QWidget *parent = nullptr);
    ~ConnectDialog() override;

    // Connects, if every field holds what it must.
    void accept() override;
    // Stops the attempt that is under way; else closes.
    void reject() override;
    void done(int result) override;

signals:
    // An open workspace without a parent. Whoever is connected owns it from then on; the dialog closes.
    void connected(candela::app::Workspace *workspace);

private:
    void setBusy(bool busy);
    void showIdle();
    void showWrong(QWidget *tab, ConnectField *field);
    void succeed();
    void fail(const database::Error &error);
    void stop();
    void point(const database::Error &error);

    const QByteArray m_installKey;
    QTabWidget *m_tabs;
    ConnectForm *m_form;
    ConnectTables *m_tables;
    ConnectResult *m_result;
    QPushButton *m_connect, *m_cancel;
    std::unique_ptr<Workspace> m_workspace;     // engaged while connecting
};

} // namespace candela::app
