#include "gallery.h"

#include "look/avatar.h"
#include "look/bulletlist.h"
#include "look/buttons.h"
#include "look/celldelegate.h"
#include "look/chip.h"
#include "look/choicebutton.h"
#include "look/datatable.h"
#include "look/dialogframe.h"
#include "look/elidedlabel.h"
#include "look/emptystate.h"
#include "look/envtag.h"
#include "look/factrow.h"
#include "look/fielderror.h"
#include "look/footer.h"
#include "look/formgrid.h"
#include "look/ground.h"
#include "look/inlinebar.h"
#include "look/legend.h"
#include "look/line.h"
#include "look/meterbar.h"
#include "look/metric.h"
#include "look/navbutton.h"
#include "look/pageheader.h"
#include "look/profilebutton.h"
#include "look/profiledelegate.h"
#include "look/searchfield.h"
#include "look/sectiontitle.h"
#include "look/segmented.h"
#include "look/selectionbar.h"
#include "look/stagelist.h"
#include "look/statepill.h"
#include "look/statepilldelegate.h"
#include "look/strengthbar.h"
#include "look/theme.h"
#include "look/tight.h"
#include "look/toast.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace candela::look;
using namespace Qt::StringLiterals;

namespace {

using Widgets = QList<QWidget *>;

QWidget *row(const Widgets &widgets, int spacing = Space::s)
{
    auto *line = new QWidget;
    auto *layout = tight<QHBoxLayout>(line, 0, 0, 0, 0, spacing);
    for (QWidget *widget : widgets) {
        layout->addWidget(widget);
    }
    layout->addStretch();
    return line;
}

QWidget *column(const Widgets &widgets, int spacing = Space::s)
{
    auto *box = new QWidget;
    auto *layout = tight<QVBoxLayout>(box, 0, 0, 0, 0, spacing);
    for (QWidget *widget : widgets) {
        layout->addWidget(widget);
    }
    layout->addStretch();
    return box;
}

template <class Widget> Widget *named(Widget *widget, const QString &name)
{
    widget->setAccessibleName(name);
    return widget;
}

template <class Widget> Widget *off(Widget *widget)
{
    widget->setEnabled(false);
    return widget;
}

Chip *chip(const QString &text, const QString &count, bool checked)
{
    auto *result = new Chip(text);
    result->setCount(count);
    result->setChecked(checked);
    return result;
}

Chip *stateChip(SessionState state, const QString &count, bool checked)
{
    Chip *result = chip(stateText(state), count, checked);
    result->setMark(Pill::markFor(state), stateColor(state));
    return result;
}

StatePill *pill(const QString &text, Role color, Role fill, Pill::Mark mark = Pill::Mark::None)
{
    return new StatePill(Pill{text, color, fill, mark});
}

InlineBar *bar(Kind kind, const QString &lead, const QString &text)
{
    auto *result = new InlineBar(kind);
    result->setTexts(lead, text);
    return result;
}

QStandardItemModel *sessionModel(QObject *parent)
{
    auto *model = new QStandardItemModel(parent);
    model->setHorizontalHeaderLabels(
        {u"Session"_s, u"User"_s, u"State"_s, u"Active until"_s, u"Idle until"_s, u"Rows"_s, u"Attributes"_s});
    const SessionState states[] = {SessionState::Active, SessionState::Idle, SessionState::Idle, SessionState::Dead,
        SessionState::Invalid, SessionState::Active};
    int number = 0;
    for (const SessionState state : states) {
        ++number;
        QList<QStandardItem *> items;
        for (const QString &text : {u"0ax%1…"_s.arg(number), u"Mara Lindqvist"_s, QString(), u"40 h ago"_s,
                 u"in 7 days"_s, QString::number(number * 417), u"NO, Firefox"_s}) {
            items << new QStandardItem(text);
        }
        items[0]->setData(u"33c1ace%1"_s.arg(number), SecondaryRole);
        items[0]->setData(true, MonoRole);
        items[1]->setData(u"mara.lindqvist@example.org"_s, SecondaryRole);
        items[2]->setData(static_cast<int>(state), StateRole);
        items[3]->setData(state != SessionState::Active, MutedRole);
        items[5]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        items[6]->setData(true, MutedRole);
        items[6]->setData(number == 5 ? u"warning"_s : QString(), IconRole);
        model->appendRow(items);
    }
    return model;
}

} // namespace

Gallery::Gallery()
{
    setWindowTitle(u"Gallery"_s);
    auto *all = tight<QVBoxLayout>(this);
    all->addWidget(shell());
    auto *below = new Ground(Role::Surface, Ground::Top);
    auto *grid = tight<QGridLayout>(below, Space::xl, Space::xl, Space::xl, Space::xl, Space::xl);
    grid->addWidget(column({type(), controls(), marks(), inputs()}, Space::l), 0, 0, 2, 1);
    grid->addWidget(column({messages(), detail()}, Space::l), 0, 1);
    grid->addWidget(numbers(), 1, 1);
    grid->addWidget(dialog(), 2, 0);
    grid->addWidget(emptyAndChoices(), 2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    all->addWidget(below, 1);
    auto *footer = new Footer;
    Footer::Facts facts;
    facts.environment = Environment::Production;
    facts.profile = u"shop-prod"_s;
    facts.lock = u"Writable, locks in 14 min"_s;
    facts.writable = true;
    facts.tls = u"TLS verified"_s;
    facts.tlsVerified = true;
    facts.server = u"PostgreSQL 15.4 · db-1.internal/auth"_s;
    facts.skew = u"+0.2 s"_s;
    facts.counts = u"Showing 200 of 50 489"_s;
    facts.zone = u"Europe/Oslo, UTC+1"_s;
    footer->setFacts(facts);
    all->addWidget(footer);
}

void Gallery::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_toast->place();
}

QWidget *Gallery::navigation()
{
    auto *ground = new Ground(Role::Sidebar, Ground::Right);
    ground->setFixedWidth(Theme::scaled(208));
    auto *layout = tight<QVBoxLayout>(ground, Space::m, Space::s, Space::m, Space::m, 2);
    auto *profile = new ProfileButton;
    profile->set(u"shop-prod"_s, u"PostgreSQL 15.4"_s, Environment::Production);
    layout->addWidget(profile);
    layout->addSpacing(Space::m);
    auto *users = new NavButton(u"users"_s, u"Users"_s, u"Alt+1"_s);
    users->setCount(u"48 213"_s);
    auto *sessions = new NavButton(u"sessions"_s, u"Sessions"_s, u"Alt+2"_s);
    sessions->setCount(u"≈312 k"_s);
    sessions->setChecked(true);
    layout->addWidget(users);
    layout->addWidget(sessions);
    layout->addWidget(new NavButton(u"journal"_s, u"Journal"_s, u"Alt+4"_s));
    auto *compact = new NavButton(u"settings"_s, u"Preferences"_s, u"Ctrl+,"_s);
    compact->setCompact(true);
    layout->addStretch();
    layout->addWidget(compact);
    return ground;
}

QWidget *Gallery::page()
{
    auto *ground = new Ground(Role::Surface);
    auto *layout = tight<QVBoxLayout>(ground);
    auto *header = new PageHeader(u"Sessions"_s);
    header->setSubtitle(u"public.user_session, refreshed 12:41:07"_s);
    header->addSearch(u"User, id or fingerprint"_s);
    header->addControl(iconButton(u"refresh"_s, u"Refresh"_s, u"F5"_s));
    header->addControl(button(u"Export…"_s, Variant::Standard, u"export"_s));
    layout->addWidget(header);
    auto *added = chip(u"country is DE"_s, {}, false);
    added->setRemovable(true);
    auto *add = chip(u"Add filter"_s, {}, false);
    add->setCheckable(false);
    add->setIconName(u"plus"_s);
    auto *chips
        = row({stateChip(SessionState::Active, u"9 412"_s, true), stateChip(SessionState::Idle, u"41 077"_s, false),
            stateChip(SessionState::Dead, u"…"_s, false), stateChip(SessionState::Invalid, u"3"_s, false),
            new Line(Qt::Vertical), added, add, off(chip(u"Disabled"_s, u"7"_s, false))});
    chips->layout()->setContentsMargins(Space::xl, 0, Space::xl, Space::m);
    layout->addWidget(chips);
    auto *selection = new SelectionBar;
    selection->setTexts(u"2 selected"_s, u"of 200 loaded"_s, u"Select all 50 489 matching"_s);
    selection->addAction(u"Copy"_s, u"copy"_s);
    selection->addAction(u"Revoke…"_s, u"revoke"_s, Variant::DangerQuiet);
    auto *holder = row({});
    holder->layout()->setContentsMargins(Space::m, 0, Space::m, Space::s);
    static_cast<QHBoxLayout *>(holder->layout())->insertWidget(0, selection, 1);
    layout->addWidget(holder);
    layout->addWidget(sessions(), 1);
    m_toast = new Toast(ground);
    m_toast->set(Kind::Ok, u"37 sessions revoked"_s, u"12 users, none skipped"_s);
    m_toast->addAction(u"Undo"_s, u"Ctrl+Z"_s, u"undo"_s);
    m_toast->setRemaining(0.6);
    return ground;
}

QWidget *Gallery::sessions()
{
    auto *table = named(new DataTable(Space::xl), u"Sessions"_s);
    table->setModel(sessionModel(table));
    table->setItemDelegateForColumn(2, new StatePillDelegate(false, table));
    table->setWidths({172, 260, 126, 110, 110, 80, 130}, 1);
    table->setSortable({0, 3, 4});
    table->setSort(0, Qt::AscendingOrder);
    table->setOptional({4, 6}, 240);
    table->selectRow(1);
    table->selectionModel()->select(
        table->model()->index(4, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    table->setMinimumHeight(Theme::rowHeight() * 8);
    return table;
}

QWidget *Gallery::shell()
{
    auto *box = new QWidget;
    auto *layout = tight<QHBoxLayout>(box);
    layout->addWidget(navigation());
    layout->addWidget(page(), 1);
    return box;
}

QWidget *Gallery::type()
{
    return column({row({new TextLabel(u"Display"_s, Type::Display), new TextLabel(u"Title"_s, Type::Title),
                           new TextLabel(u"Subtitle"_s, Type::Subtitle), new TextLabel(u"Strong"_s, Type::Strong),
                           new TextLabel(u"Body"_s), new TextLabel(u"Caption"_s, Type::Caption, Role::TextSecondary),
                           off(new TextLabel(u"Disabled"_s))},
                       Space::l),
        row({new TextLabel(u"Mono 0O1lI >= ->"_s, Type::Mono),
                new TextLabel(u"MonoCaption"_s, Type::MonoCaption, Role::TextSecondary),
                new TextLabel(u"MonoLarge"_s, Type::MonoLarge)},
            Space::l),
        new ElidedLabel(u"An id that is far too long for the place it has here elides in its middle: "
                        u"0123456789abcdef0123456789abcdef"_s,
            Type::Mono, Role::Text, Qt::ElideMiddle)});
}

QWidget *Gallery::controls()
{
    const auto buttons = [] {
        return Widgets{button(u"Standard"_s, Variant::Standard, u"export"_s), button(u"Primary"_s, Variant::Primary),
            button(u"Revoke 37 sessions"_s, Variant::Danger), button(u"Revoke…"_s, Variant::DangerQuiet, u"revoke"_s),
            button(u"Ghost"_s, Variant::Ghost, u"copy"_s), button(u"Link"_s, Variant::Link)};
    };
    QWidget *disabled = row(buttons());
    disabled->setEnabled(false);
    auto *checked = new QCheckBox(u"Checked"_s);
    checked->setChecked(true);
    auto *partly = new QCheckBox(u"Partly"_s);
    partly->setCheckState(Qt::PartiallyChecked);
    auto *chosen = new QRadioButton(u"Chosen"_s);
    chosen->setChecked(true);
    auto *format = named(new Segmented({u"CSV"_s, u"JSON"_s, u"NDJSON"_s, u"XLSX"_s, u"PDF"_s}), u"Format"_s);
    format->setItemEnabled(3, false);
    return column({row(buttons()), disabled,
        row({checked, new QCheckBox(u"Unchecked"_s), partly, off(new QCheckBox(u"Disabled"_s)), chosen,
                new QRadioButton(u"Other"_s)},
            Space::l),
        format});
}

QWidget *Gallery::inputs()
{
    auto *box = new QWidget;
    auto *form = new FormGrid(84, box);
    auto *port = new QSpinBox;
    port->setRange(1, 65535);
    port->setValue(5432);
    form->addRow(
        u"&Hosts"_s, {new QLineEdit(u"db-1.internal, db-2.internal"_s), FormGrid::label(u"&Port"_s, port), port});
    auto *wrong = new QLineEdit(u"db-1 internal"_s);
    form->addRow(u"Proxy"_s, wrong);
    form->addError(wrong)->setMessage(u"A host name has no spaces. Separate several hosts by commas."_s);
    auto *tls = new QComboBox;
    tls->addItem(u"Verify certificate and host name"_s);
    form->addRow(u"TLS"_s, {tls, off(new QLineEdit(u"Disabled"_s))});
    static_cast<QLineEdit *>(box->findChildren<QLineEdit *>().last())->setAccessibleName(u"Disabled"_s);
    auto *empty = new SearchField(u"Search profiles"_s, u"Ctrl+F"_s);
    auto *full = new SearchField(u"Search users"_s);
    full->setText(u"mara"_s);
    form->addRow(u"Search"_s, {empty, full});
    auto *progress = named(new QProgressBar, u"Export progress"_s);
    progress->setValue(62);
    progress->setTextVisible(false);
    form->addRow(u"Progress"_s, {progress, new TextLabel(u"62 %"_s, Type::Strong)});
    auto *weak = new StrengthBar;
    weak->set(1, u"weak"_s);
    auto *strong = new StrengthBar;
    strong->set(4, u"very strong"_s);
    form->addRow(u"Strength"_s, {weak, strong});
    return box;
}

QWidget *Gallery::marks()
{
    return column(
        {row({new StatePill(SessionState::Active), new StatePill(SessionState::Idle), new StatePill(SessionState::Dead),
             new StatePill(SessionState::Invalid), pill(u"Lucia scrypt"_s, Role::Info, Role::InfoFill),
             pill(u"No password"_s, Role::Dead, Role::DeadFill)}),
            row({new EnvTag(Environment::Production), new EnvTag(Environment::Staging),
                new EnvTag(Environment::Development), new EnvTag(Environment::None), new Avatar(u"ML"_s)})});
}

QWidget *Gallery::messages()
{
    auto *info = bar(Kind::Info, u"Sessions live elsewhere."_s, u"This site keeps no session table."_s);
    info->setClosable(true);
    auto *warning = bar(Kind::Warning, u"TLS does not verify the name."_s,
        u"Anyone on the path between here and the database can pose as the server."_s);
    warning->addAction(u"Change…"_s, true);
    auto *error = bar(Kind::Error, u"Connection lost."_s, u"The server closed it."_s);
    error->addAction(u"Details"_s);
    error->addAction(u"Reconnect"_s, true);
    auto *stages = new StageList;
    stages->setStages({{Stage::State::Ok, u"Reach"_s, u"db-1.internal:5432"_s, u"12 ms"_s},
        {Stage::State::Warning, u"TLS"_s, u"certificate ends in 6 days"_s, u"61 ms"_s},
        {Stage::State::Failed, u"Log-in"_s, u"password refused for candela_ops"_s, u"34 ms"_s},
        {Stage::State::Running, u"Again"_s, u"waiting for the server"_s, u"2.0 s"_s},
        {Stage::State::Waiting, u"Schema"_s, {}, {}}});
    return column({info, bar(Kind::Ok, u"Chain intact."_s, u"1 284 entries verified."_s), warning, error, stages});
}

QWidget *Gallery::detail()
{
    auto *keys = new SectionTitle(u"Attributes"_s, u"4 columns"_s);
    keys->addLink(u"Edit…"_s, u"Edit attributes"_s);
    auto *verified = new FactRow(u"email_verified"_s, u"yes"_s);
    verified->setNote(u"boolean"_s);
    auto *session = new FactRow(u"zt4m…"_s, u"ends in 6 days"_s);
    session->addControl(new StatePill(SessionState::Idle));
    session->addControl(iconButton(u"revoke"_s, u"Revoke this session"_s));
    auto *list = named(new QListView, u"Profiles"_s);
    auto *model = new QStandardItemModel(list);
    for (const Environment environment : {Environment::Production, Environment::Staging, Environment::None}) {
        auto *item = new QStandardItem(u"shop-%1"_s.arg(envName(environment).toLower()));
        item->setData(u"db-1.internal"_s, SecondaryRole);
        item->setData(static_cast<int>(environment), ProfileDelegate::EnvironmentRole);
        model->appendRow(item);
    }
    list->setModel(model);
    list->setItemDelegate(new ProfileDelegate(list));
    list->setCurrentIndex(model->index(0, 0));
    list->setFrameShape(QFrame::NoFrame);
    list->setFixedHeight(3 * Theme::rowHeight(2));
    auto *tabs = named(new QTabWidget, u"Parts"_s);
    tabs->setDocumentMode(true);
    tabs->addTab(list, u"Server"_s);
    tabs->addTab(new QWidget, u"TLS files"_s);
    named(tabs->tabBar(), u"Parts of the profile"_s);
    return column({keys, new FactRow(u"id"_s, u"q7z0c1mxa9t4k2e"_s, Type::Mono), verified, session, tabs}, 0);
}

QWidget *Gallery::dialog()
{
    auto *frame = new DialogFrame(u"Revoke sessions"_s, 420, this);
    frame->setWindowFlags(Qt::Widget);
    frame->setQuestion(u"Revoke 37 sessions of 12 users?"_s);
    frame->body()->addWidget(row({pill(u"14 active"_s, Role::Active, Role::ActiveFill, Pill::Mark::Full),
        pill(u"23 idle"_s, Role::Idle, Role::IdleFill, Pill::Mark::Half)}));
    frame->body()->addWidget(new BulletList({u"They are signed out at their next request, on every device."_s,
        u"8 of the 12 users keep no other session and have to sign in again, "
        u"which this bullet says at some length."_s}));
    auto *form = new FormGrid;
    form->addRow(u"&Reason"_s, new QLineEdit(u"SEC-812 leaked laptop"_s));
    frame->body()->addLayout(form);
    frame->body()->addStretch();
    frame->setEnvironment(Environment::Production, u"shop-prod"_s);
    QPushButton *cancel = frame->addButton(u"Cancel"_s, QDialogButtonBox::RejectRole);
    frame->addButton(u"Revoke 37 sessions"_s, QDialogButtonBox::AcceptRole, Variant::Danger);
    frame->setDefaultButton(cancel);
    return frame;
}

QWidget *Gallery::numbers()
{
    auto *card = new Ground(Role::Surface, Ground::Rounded);
    auto *layout = tight<QVBoxLayout>(card, 0, 0, 0, Space::m);
    auto *users = new Metric(u"Users"_s);
    users->set(u"48 213"_s, u"31 906 with a live session"_s);
    auto *dead = new Metric(u"Dead sessions"_s);
    dead->set(u"≈262 000"_s, u"oldest ended 403 days ago"_s);
    layout->addWidget(row({users, new Line(Qt::Vertical, 48), dead}, 0));
    auto *meter = new MeterBar;
    meter->set(0.62, Role::Chart4);
    auto *legends = row({new Legend(u"Active"_s, Role::Chart1), new Legend(u"Idle"_s, Role::Chart2),
                            new Legend(u"Dead"_s, Role::Chart3)},
        Space::m);
    auto *rest = column({meter, legends});
    rest->layout()->setContentsMargins(Space::l, 0, Space::l, 0);
    layout->addWidget(rest);
    return card;
}

QWidget *Gallery::emptyAndChoices()
{
    auto *ground = new Ground(Role::Window, Ground::Rounded);
    auto *layout = tight<QVBoxLayout>(ground, Space::m, 0, Space::m, Space::l, Space::s);
    auto *empty = new EmptyState;
    empty->set(u"filter"_s, u"No session matches these filters"_s,
        u"50 489 live sessions exist. The two filters together leave none."_s);
    empty->addAction(u"Clear filters"_s);
    layout->addWidget(empty, 1);
    layout->addWidget(
        new ChoiceButton(u"connect"_s, u"New connection"_s, u"PostgreSQL, MySQL or MariaDB; or paste a URL"_s), 0,
        Qt::AlignHCenter);
    return ground;
}
