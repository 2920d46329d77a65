// What the account in use may do with Lucia's tables, and what makes an account with the least rights that Candela takes.
#pragma once

#include "look/dialogframe.h"
#include "rightsscript.h"

#include <stop_token>

class QGridLayout;
class QLineEdit;
class QPlainTextEdit;

namespace candela::look {
class FieldError;
class SectionTitle;
class Segmented;
class TextLabel;
}

namespace candela::app {

class RightsDialog : public look::DialogFrame
{
    Q_OBJECT
public:
    explicit RightsDialog(Workspace &workspace, QWidget *parent = nullptr);
    ~RightsDialog() override;

private:
    struct Found {
        auth::Rights rights;
        auth::Account account;
        QList<auth::Grant> referring;
    };
    void addOwn();
    void addScript();
    void addButtons();
    void ask();
    void showOwn(const Found &found);
    void chooseDuty();
    void showScript();
    Duty duty() const;

    Workspace &m_workspace;
    look::SectionTitle *m_title;
    look::TextLabel *m_state;           // what stands in the table's place, or below it
    QGridLayout *m_own;
    look::Segmented *m_duty;
    QLineEdit *m_account;
    look::FieldError *m_error = nullptr;
    QPlainTextEdit *m_script;
    QPushButton *m_copy = nullptr;
    QList<auth::Grant> m_referring;
    std::stop_source m_stop;
};

} // namespace candela::app
