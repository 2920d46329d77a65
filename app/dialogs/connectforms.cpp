#include "dialogs/connectforms.h"

#include "dialogs/connectform.h"
#include "dialogs/connectpassword.h"
#include "wording.h"

namespace candela::app {

using namespace Qt::StringLiterals;

ConnectForms::ConnectForms(const Profiles &profiles, Secrets &secrets, QWidget *parent)
    : QStackedWidget(parent)
    , m_profiles(profiles)
    , m_secrets(secrets)
{
    setObjectName("forms"_L1);
    make();
}

ConnectForm *ConnectForms::make()
{
    auto *form = new ConnectForm(m_secrets);
    addWidget(form);
    connect(form, &ConnectForm::edited, this, [this, form] {
        if (form == currentWidget())
            emit edited();
    });
    connect(&form->password(), &ConnectPassword::settled, this, [this, form] {
        if (form == currentWidget())
            emit settled();
    });
    connect(form, &ConnectForm::pasted, this, &ConnectForms::pasted);
    return form;
}

ConnectForm &ConnectForms::current() const { return *static_cast<ConnectForm *>(currentWidget()); }

ConnectForm *ConnectForms::find(const QUuid &id) const
{
    for (int i = 0; i < count(); ++i) {
        auto *form = static_cast<ConnectForm *>(widget(i));
        if (!id.isNull() && form->id() == id)
            return form;
    }
    return nullptr;
}

// A form that nothing would be lost with, else a new one.
ConnectForm *ConnectForms::spare()
{
    for (int i = 0; i < count(); ++i) {
        auto *form = static_cast<ConnectForm *>(widget(i));
        if (form->id().isNull() || (form->isSaved() && !form->isChanged() && !form->password().isTyped()))
            return form;
    }
    return make();
}

void ConnectForms::bring(ConnectForm *form)
{
    form->setCurrentIndex(current().currentIndex());
    setCurrentWidget(form);
}

void ConnectForms::select(const QUuid &id)
{
    auto *form = find(id);
    if (!form) {
        const auto *profile = m_profiles.find(id);
        if (!profile)
            return;
        form = spare();
        form->load(*profile, true);
    }
    bring(form);
}

void ConnectForms::add(const Profile &profile)
{
    auto *form = spare();
    form->load(profile, false);
    bring(form);
    form->setCurrentIndex(0);
}

void ConnectForms::drop(const QUuid &id)
{
    if (auto *form = find(id))
        form->load({}, false);
}

QUuid ConnectForms::untouched() const
{
    for (int i = 0; i < count(); ++i) {
        const auto *form = static_cast<ConnectForm *>(widget(i));
        const auto options = form->profile().options;
        if (!form->isSaved() && !form->isChanged() && options.host.isEmpty() && options.file.isEmpty())
            return form->id();
    }
    return {};
}

void ConnectForms::wipe()
{
    for (int i = 0; i < count(); ++i)
        static_cast<ConnectForm *>(widget(i))->wipe();
}

} // namespace candela::app
