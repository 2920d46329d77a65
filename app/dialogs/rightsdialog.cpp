#include "dialogs/rightsdialog.h"

#include "arrival.h"
#include "look/buttons.h"
#include "look/elidedlabel.h"
#include "look/fielderror.h"
#include "look/formgrid.h"
#include "look/sectiontitle.h"
#include "look/segmented.h"
#include "look/textlabel.h"
#include "look/theme.h"
#include "look/tight.h"
#include "tablename.h"
#include "wording.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;
using database::Connection;
using database::Failure;
using database::Result;

RightsDialog::RightsDialog(Workspace &workspace, QWidget *parent)
    : DialogFrame(tr("Rights"), 720, parent)
    , m_workspace(workspace)
    , m_title(new SectionTitle(tr("This account"), workspace.profile().options.user))
    , m_state(new TextLabel(tr("Asking the server…"), Type::Body, Role::TextSecondary))
    , m_own(tight<QGridLayout>())
    , m_duty(new Segmented({tr("Viewer"), tr("Operator")}))
    , m_account(new QLineEdit)
    , m_script(new QPlainTextEdit)
{
    setObjectName(u"rightsDialog"_s);
    addOwn();
    addScript();
    addButtons();
    chooseDuty();
    ask();
}

RightsDialog::~RightsDialog() { m_stop.request_stop(); }

void RightsDialog::addOwn()
{
    body()->addWidget(m_title);
    m_own->setHorizontalSpacing(Space::l);
    m_own->setVerticalSpacing(Space::xs);
    body()->addLayout(m_own);
    m_state->setObjectName(u"rightsState"_s);
    m_state->setWordWrap(true);
    body()->addWidget(m_state);
}

void RightsDialog::addScript()
{
    auto *title = new SectionTitle(tr("An account of its own"));
    m_duty->setObjectName(u"duty"_s);
    m_duty->setAccessibleName(tr("What the account is for"));
    title->addControl(m_duty);
    body()->addWidget(title);
    auto *grid = new FormGrid;
    m_account->setObjectName(u"account"_s);
    grid->addRow(tr("Account's &name"), m_account);
    m_error = grid->addError(m_account);
    m_error->setObjectName(u"accountError"_s);
    body()->addLayout(grid);
    m_script->setObjectName(u"script"_s);
    m_script->setAccessibleName(tr("What an administrator runs"));
    m_script->setReadOnly(true);
    m_script->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_script->setFont(Theme::font(Type::Mono));
    m_script->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_script->setTabChangesFocus(true);
    m_script->setMinimumHeight(QFontMetrics(m_script->font()).lineSpacing() * 13);
    body()->addWidget(m_script, 1);
    connect(m_duty, &Segmented::currentIndexChanged, this, &RightsDialog::chooseDuty);
    connect(m_account, &QLineEdit::textChanged, this, &RightsDialog::showScript);
}

void RightsDialog::addButtons()
{
    m_copy = button(tr("&Copy"), Variant::Standard, u"copy"_s);
    m_copy->setObjectName(u"copyScript"_s);
    m_copy->setAutoDefault(false);
    footer()->addWidget(m_copy);
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_script->toPlainText()); });
    auto *close = addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"closeRights"_s);
    setDefaultButton(close);
    close->setFocus();
}

void RightsDialog::ask()
{
    const auto job = [schema = m_workspace.schema()](Connection &connection) -> Result<Found> {
        const auto rights = auth::rights(connection, schema);
        if (!rights)
            return Failure(rights.error());
        return auth::referringGrants(connection, schema).map([&](const QList<auth::Grant> &referring) {
            return Found{*rights, auth::account(connection).value_or(auth::Account()), referring};
        });
    };
    onArrival(m_workspace.runBeside(job, m_stop.get_token()), this, [this](const Result<Found> &found) {
        if (found)
            return showOwn(*found);
        m_state->setText(tr("What it may do could not be learnt. %1").arg(sentence(found.error(), m_workspace.place()).line()));
        m_workspace.reportLoss(found.error());
    });
}

void RightsDialog::showOwn(const Found &found)
{
    const auto &schema = m_workspace.schema();
    const auto put = [this](int row, int column, const QString &text, Type type, Role role) {
        auto *label = new TextLabel(text, type, role);
        m_own->addWidget(label, row, column, Qt::AlignHCenter);
        return label;
    };
    const QStringList rights{tr("Read"), tr("Add"), tr("Change"), tr("Remove")};
    for (int i = 0; i < rights.size(); ++i)
        put(0, i + 1, rights[i], Type::Caption, Role::TextSecondary);
    const auto addTable = [&](const sql::TableName &name, const auth::TableRights &may) {
        const int row = m_own->rowCount();
        const auto whole = written(name);
        m_own->addWidget(new ElidedLabel(whole, Type::Mono, Role::Text, Qt::ElideMiddle), row, 0);
        const QList<bool> answers{may.read, may.add, may.change, may.remove};
        for (int i = 0; i < answers.size(); ++i) {
            auto *cell = put(row, i + 1, answers[i] ? u"✓"_s : u"–"_s, Type::Body, answers[i] ? Role::Ok : Role::TextSecondary);
            cell->setAccessibleName((answers[i] ? tr("%1: yes") : tr("%1: no")).arg(rights[i]));
            cell->setObjectName(u"may:%1:%2"_s.arg(name.table).arg(i));
        }
    };
    if (!found.account.name.isEmpty())
        m_title->setNote(found.account.name);
    m_own->setColumnStretch(0, 1);
    addTable(schema.users.name(), found.rights.users);
    addTable(schema.keys.name(), found.rights.keys);
    if (schema.sessions)
        addTable(schema.sessions->name(), *found.rights.sessions);
    if (schema.resetTokens)
        addTable(schema.resetTokens->name(), *found.rights.resetTokens);
    m_state->setText(tr("This connection is read-only, so only reading was asked for."));
    m_state->setVisible(m_workspace.isReadOnly());
    m_referring = found.referring;
    showScript();
}

Duty RightsDialog::duty() const { return m_duty->currentIndex() == 0 ? Duty::Viewer : Duty::Operator; }

// A name that somebody has typed stays.
void RightsDialog::chooseDuty()
{
    const auto &options = m_workspace.profile().options;
    const auto other = usualAccount(options, duty() == Duty::Viewer ? Duty::Operator : Duty::Viewer);
    if (m_account->text().isEmpty() || m_account->text() == other)
        m_account->setText(usualAccount(options, duty()));
    showScript();
}

void RightsDialog::showScript()
{
    const auto account = m_account->text().trimmed();
    const bool accepted = acceptsAccount(m_workspace.profile().options, account);
    m_error->setMessage(accepted ? QString() : tr("There can be no account of this name. Type a shorter or plainer one."));
    m_script->setPlainText(accepted ? rightsScript(m_workspace, duty(), account, m_referring) : QString());
    m_copy->setEnabled(accepted);
}

} // namespace candela::app
