#include "dialogs/connectdialog.h"

#include "dialogs/connectbuttons.h"
#include "dialogs/connectfield.h"
#include "dialogs/connectform.h"
#include "dialogs/connectforms.h"
#include "dialogs/connectpassword.h"
#include "dialogs/connectprofiles.h"
#include "dialogs/connectresult.h"
#include "dialogs/connectsave.h"
#include "dialogs/connecttest.h"
#include "dialogs/connecttransfer.h"
#include "dialogs/removeprofiledialog.h"

#include <QShortcut>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Error;

ConnectDialog::ConnectDialog(
    Profiles &profiles, Secrets &secrets, const QUuid &selected, QByteArray installKey, QWidget *parent)
    : DialogFrame(tr("Connections"), 880, parent)
    , m_profiles(profiles)
    , m_installKey(std::move(installKey))
    , m_list(new ConnectProfiles(profiles))
    , m_forms(new ConnectForms(profiles, secrets))
    , m_result(new ConnectResult)
    , m_test(new ConnectTest(*m_result, this))
    , m_save(new ConnectSave(profiles, secrets, this))
    , m_transfer(new ConnectTransfer(profiles, this))
{
    setObjectName("connectDialog"_L1);
    body()->setContentsMargins(look::Space::xl, look::Space::m, look::Space::xl, look::Space::l);
    // In the order of Tab, from the list to the buttons.
    setSide(m_list);
    body()->addWidget(m_forms, 1);
    body()->addWidget(m_result);
    m_acts = new ConnectButtons(*this);
    connectParts();
    const auto first = m_list->list().index(0).data(ProfileList::IdRole).toUuid();
    const auto start = profiles.find(selected) ? selected : first;
    if (start.isNull())
        beginNew();
    else
        showProfile(start);
    if (!form().pointMissing())
        m_acts->focusConnect();
}

ConnectDialog::~ConnectDialog() { m_forms->wipe(); }

void ConnectDialog::connectParts()
{
    connect(m_acts, &ConnectButtons::testRequested, this, &ConnectDialog::test);
    connect(m_acts, &ConnectButtons::saveRequested, this, [this] {
        if (form().check() && save())
            m_save->keepPassword(form());
    });
    connect(m_list, &ConnectProfiles::chosen, this, &ConnectDialog::showProfile);
    connect(m_list, &ConnectProfiles::opened, this, &ConnectDialog::accept);
    connect(m_list, &ConnectProfiles::newRequested, this, &ConnectDialog::beginNew);
    connect(m_list, &ConnectProfiles::duplicateRequested, this,
        [this](const QUuid &id) { add(m_profiles.duplicated(id)); });
    connect(m_list, &ConnectProfiles::removeRequested, this, &ConnectDialog::askRemove);
    connect(m_list, &ConnectProfiles::importRequested, m_transfer, &ConnectTransfer::chooseImport);
    connect(m_list, &ConnectProfiles::exportRequested, m_transfer, &ConnectTransfer::chooseExport);
    connect(m_transfer, &ConnectTransfer::done, m_result, &ConnectResult::showNote);
    connect(m_transfer, &ConnectTransfer::failed, m_result, &ConnectResult::showFailure);
    connect(m_save, &ConnectSave::kept, this, &ConnectDialog::showActs);
    connect(m_save, &ConnectSave::failed, m_result, &ConnectResult::showFailure);
    connect(m_save, &ConnectSave::removing, this, &ConnectDialog::passwordRemoving);
    connect(m_forms, &ConnectForms::edited, this, &ConnectDialog::takeEdit);
    connect(m_forms, &ConnectForms::settled, this, &ConnectDialog::goOn);
    connect(m_forms, &ConnectForms::pasted, this, [this](const Sentence &said, bool taken) {
        if (taken)
            m_result->showNote(said);
        else
            m_result->showFailure(said);
    });
    connect(m_test, &ConnectTest::ended, this, &ConnectDialog::showActs);
    connect(new QShortcut(QKeySequence(QKeySequence::Find), this), &QShortcut::activated, m_list,
        &ConnectProfiles::startSearch);
}

ConnectForm &ConnectDialog::form() const { return m_forms->current(); }

void ConnectDialog::showProfile(const QUuid &id)
{
    m_test->abandon();
    m_waiting = Waiting::No;
    m_forms->select(id);
    m_list->setCurrent(id);
    m_test->showIdle(form().profile());
    m_acts->setAlsoSave(!form().isSaved() && !m_passing.contains(id));
    showActs();
}

void ConnectDialog::add(Profile profile)
{
    profile.id = QUuid::createUuid();
    m_forms->add(profile);
    profile.options.password = {};
    m_list->list().putUnsaved(profile);
    showProfile(profile.id);
}

void ConnectDialog::beginNew()
{
    const auto untouched = m_forms->untouched();
    if (m_list->list().isUnsaved(untouched))
        showProfile(untouched);
    else
        add({});
    form().pointMissing();
}

void ConnectDialog::askPassword() { form().password().field()->setFocus(); }

void ConnectDialog::startWith(Profile profile)
{
    add(std::move(profile));
    m_passing.insert(form().id());
    m_acts->setAlsoSave(false);
    if (!form().pointMissing())
        m_acts->focusConnect();
}

void ConnectDialog::askRemove(const QUuid &id)
{
    const auto *profile = m_profiles.find(id);
    if (!profile)
        return remove(id, m_list->neighbour(id));
    auto *question = new RemoveProfileDialog(*profile, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, this, [this, id] {
        m_test->abandon();
        const auto next = m_list->neighbour(id);
        if (m_save->remove(id))
            remove(id, next);
        showActs();
    });
    question->open();
}

// From the list and the forms, once it is no profile any more.
void ConnectDialog::remove(const QUuid &id, const QUuid &next)
{
    m_list->list().removeUnsaved(id);
    m_list->list().setChanged(id, false);
    m_forms->drop(id);
    if (next.isNull())
        beginNew();
    else
        showProfile(next);
}

// A result is about what was tested; why something failed stays to be read.
void ConnectDialog::takeEdit()
{
    if (m_test->isRunning())
        m_test->stop();
    else if (!m_result->isFailure())
        m_test->showIdle(form().profile());
    if (form().isSaved()) {
        m_list->list().setChanged(form().id(), form().isChanged());
    } else {
        auto profile = form().profile();
        profile.options.password = {};
        m_list->list().putUnsaved(profile);
    }
    showActs();
}

void ConnectDialog::showActs()
{
    const bool isConnecting = m_workspace || m_waiting != Waiting::No, isTesting = m_test->isRunning();
    const bool isChanged = !form().isSaved() || form().isChanged();
    using Busy = ConnectButtons::Busy;
    m_acts->show(isConnecting ? Busy::Connecting
            : isTesting       ? Busy::Testing
                              : Busy::No,
        isChanged, isChanged || form().password().isTyped());
    m_forms->setEnabled(!isConnecting);
    m_list->setEnabled(!isConnecting);
}

bool ConnectDialog::save()
{
    if (!m_save->save(form()))
        return false;
    m_list->list().setChanged(form().id(), false);
    m_passing.remove(form().id());
    m_result->showNote({tr("Saved"), {}, {}});
    showActs();
    return true;
}

bool ConnectDialog::waitForPassword(Waiting next)
{
    m_waiting = form().password().isReading() ? next : Waiting::No;
    if (m_waiting != Waiting::No)
        m_result->showNote({tr("Waiting for the keychain…"),
            tr("It may be asking for its own password. Typing the password here is as good."), {}});
    return m_waiting != Waiting::No;
}

void ConnectDialog::goOn()
{
    switch (std::exchange(m_waiting, Waiting::No)) {
    case Waiting::ToTest:
        return test();
    case Waiting::ToConnect:
        return openWorkspace();
    case Waiting::No:
        return showActs();
    }
}

void ConnectDialog::test()
{
    if (m_test->isRunning())
        return m_test->stop();
    if (form().check() && !waitForPassword(Waiting::ToTest))
        m_test->start(form().profile());
    showActs();
}

void ConnectDialog::accept()
{
    if (m_workspace || m_waiting != Waiting::No || m_test->isRunning() || !form().check())
        return;
    if (m_acts->alsoSaves() && !save())
        return;
    if (!waitForPassword(Waiting::ToConnect))
        openWorkspace();
    showActs();
}

void ConnectDialog::openWorkspace()
{
    auto profile = form().profile();
    if (!form().isSaved())
        profile.id = {};
    m_test->showConnecting(profile);
    m_workspace = std::make_unique<Workspace>(std::move(profile), m_installKey);
    connect(m_workspace.get(), &Workspace::opened, this, &ConnectDialog::succeed);
    connect(m_workspace.get(), &Workspace::failed, this, &ConnectDialog::fail);
    showActs();
    m_workspace->open();
}

void ConnectDialog::reject()
{
    if (m_test->isRunning())
        return m_test->stop();
    if (!m_workspace && m_waiting == Waiting::No)
        return DialogFrame::reject();
    m_workspace.reset();
    m_waiting = Waiting::No;
    m_result->showNote({tr("Stopped"), tr("Nothing was opened. Everything typed is still here."), {}});
    showActs();
    m_acts->focusConnect();
}

void ConnectDialog::done(int result)
{
    m_test->abandon();
    m_forms->wipe();
    DialogFrame::done(result);
}

// A password is kept once it has opened the place that it is kept for.
void ConnectDialog::succeed()
{
    m_workspace->disconnect(this);
    if (form().isSaved() && !form().isChanged() && form().password().isTyped()
        && form().password().keep() == KeepPassword::InKeychain)
        m_save->keepPassword(form());
    emit connected(m_workspace.release());
    DialogFrame::accept();
}

void ConnectDialog::fail(const Error &error)
{
    const auto profile = m_workspace->profile();
    m_workspace.release()->deleteLater(); // it is still in the midst of telling
    m_test->showFailure(profile, error);
    showActs();
    if (!form().point(error))
        m_acts->focusConnect();
}

} // namespace candela::app
