#include "dialogs/connectdialog.h"

#include "dialogs/connectfield.h"
#include "dialogs/connectform.h"
#include "dialogs/connectresult.h"
#include "dialogs/connecttables.h"
#include "wording.h"

#include <QEvent>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Error;

namespace {

// QTabWidget keeps it to itself when a page needs more room.
class Tabs : public QTabWidget
{
protected:
    bool event(QEvent *event) override
    {
        const bool handled = QTabWidget::event(event);
        if (event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return handled;
    }
};

} // namespace

ConnectDialog::ConnectDialog(const Profile &start, QByteArray installKey, QWidget *parent)
    : DialogFrame(tr("Connect"), 632, parent), m_installKey(std::move(installKey)), m_tabs(new Tabs),
      m_form(new ConnectForm(start)), m_tables(new ConnectTables(start.mapping)), m_result(new ConnectResult),
      m_connect(nullptr), m_cancel(nullptr)
{
    setObjectName("connectDialog"_L1);
    m_tabs->setObjectName("tabs"_L1);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_form, tr("&Connection"));
    m_tabs->addTab(m_tables, tr("&Tables"));
    body()->addWidget(m_tabs, 1);
    body()->addWidget(m_result);

    m_cancel = addButton(tr("Stop"), QDialogButtonBox::RejectRole);
    m_cancel->setObjectName("cancel"_L1);
    const int stopWidth = m_cancel->sizeHint().width();
    m_cancel->setText(tr("Cancel"));
    m_cancel->setMinimumWidth(qMax(stopWidth, m_cancel->sizeHint().width()));      // its two names move nothing
    m_connect = addButton(tr("Connect"), QDialogButtonBox::AcceptRole, look::Variant::Primary);
    m_connect->setObjectName("connect"_L1);
    setDefaultButton(m_connect);
    showIdle();
    if (!m_form->pointMissing())
        m_connect->setFocus();
}

ConnectDialog::~ConnectDialog() { m_form->wipe(); }

void ConnectDialog::showIdle()
{
    m_result->showNote(tr("Connecting changes nothing"), tr("Candela reads the names of tables and columns, and opens what it finds."));
}

void ConnectDialog::accept()
{
    if (m_workspace)
        return;
    if (auto *wrong = m_form->firstWrong())
        return showWrong(m_form, wrong);
    if (auto *wrong = m_tables->firstWrong())
        return showWrong(m_tables, wrong);
    Profile profile;
    m_form->fill(profile);
    profile.mapping = m_tables->mapping();
    m_workspace = std::make_unique<Workspace>(std::move(profile), m_installKey);
    connect(m_workspace.get(), &Workspace::opened, this, &ConnectDialog::succeed);
    connect(m_workspace.get(), &Workspace::failed, this, &ConnectDialog::fail);
    const auto &options = m_workspace->profile().options;
    m_result->showNote(tr("Connecting to %1…").arg(m_workspace->place()),
        options.file.isEmpty() ? tr("Gives up after %1 s without an answer.").arg(options.connectSeconds) : QString());
    setBusy(true);
    m_workspace->open();
}

void ConnectDialog::showWrong(QWidget *tab, ConnectField *field)
{
    m_tabs->setCurrentWidget(tab);
    field->point();
}

void ConnectDialog::reject()
{
    if (m_workspace)
        stop();
    else
        DialogFrame::reject();
}

void ConnectDialog::done(int result)
{
    m_form->wipe();
    DialogFrame::done(result);
}

void ConnectDialog::setBusy(bool busy)
{
    if (busy)
        m_cancel->setFocus();           // before what has the focus is disabled
    m_cancel->setText(busy ? tr("Stop") : tr("Cancel"));
    m_tabs->setEnabled(!busy);
    m_connect->setEnabled(!busy);
}

void ConnectDialog::succeed()
{
    m_workspace->disconnect(this);
    emit connected(m_workspace.release());
    DialogFrame::accept();
}

void ConnectDialog::fail(const Error &error)
{
    m_result->showFailure(sentence(error, m_workspace->place()));
    m_workspace.release()->deleteLater();       // it is still in the midst of telling
    setBusy(false);
    point(error);
}

void ConnectDialog::stop()
{
    m_result->showNote(tr("Stopped"), tr("Nothing was opened. Everything typed is still here."));
    m_workspace.reset();
    setBusy(false);
    m_connect->setFocus();
}

void ConnectDialog::point(const Error &error)
{
    const bool otherVersion = error.code == auth::fault::luciaV1 || error.code == auth::fault::luciaV3;
    if (error.kind == Error::Kind::Schema && !otherVersion) {
        m_tabs->setCurrentWidget(m_tables);
        m_tables->point(error);
        return;
    }
    m_tabs->setCurrentWidget(m_form);
    if (!m_form->point(error))
        m_connect->setFocus();
}

} // namespace candela::app
