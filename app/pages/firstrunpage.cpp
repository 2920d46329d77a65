#include "pages/firstrunpage.h"

#include "database/engine.h"
#include "look/choicebutton.h"
#include "look/icons.h"
#include "look/textlabel.h"
#include "look/theme.h"
#include "look/tight.h"
#include "pages/connectionlist.h"

#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using look::ChoiceButton;
using look::Role;
using look::TextLabel;
using look::Type;
namespace Space = look::Space;

namespace {

// The product's picture, sharp at every scale.
class Mark : public QWidget
{
public:
    Mark() { setFixedSize(look::Theme::scaled(88), look::Theme::scaled(88)); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        look::Icons::application().paint(&painter, rect());
    }
};

// "PostgreSQL and MySQL / MariaDB"
QString serverEngines()
{
    QStringList names;
    for (const auto &engine : database::engines()) {
        if (!engine.isFile)
            names << engine.name;
    }
    return QLocale().createSeparatedList(names);
}

ChoiceButton *addChoice(QBoxLayout *column, const QString &icon, const QString &title, const QString &explanation)
{
    auto *choice = new ChoiceButton(icon, title, explanation);
    choice->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);      // all as wide as the widest
    column->addWidget(choice);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        new QShortcut(key, choice, choice, &QAbstractButton::click, Qt::WidgetShortcut);
    return choice;
}

} // namespace

FirstRunPage::FirstRunPage(const QString &demo, QWidget *parent)
    : Ground(Role::Window, NoEdge, parent), m_mark(new Mark), m_saved(new QWidget), m_list(new ConnectionList)
{
    setObjectName("firstRunPage"_L1);
    setAccessibleName(tr("Start"));
    auto *content = new Ground(Role::Window);
    auto *scroll = new QScrollArea;         // for large fonts in small windows
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    look::tight<QVBoxLayout>(this)->addWidget(scroll);
    auto *page = look::tight<QVBoxLayout>(content, Space::xl, Space::xl, Space::xl, Space::xl, 0);
    page->addStretch(2);
    page->addWidget(m_mark, 0, Qt::AlignHCenter);
    page->addSpacing(Space::m);
    page->addWidget(new TextLabel(u"Candela"_s, Type::Title), 0, Qt::AlignHCenter);
    page->addSpacing(Space::xs);
    page->addWidget(new TextLabel(tr("Users, keys and sessions of a Lucia database"), Type::Body, Role::TextSecondary), 0,
        Qt::AlignHCenter);
    page->addSpacing(Space::xl);

    auto *choices = new QWidget;
    auto *column = look::tight<QVBoxLayout>(choices, 0, 0, 0, 0, Space::s);
    addSaved(column);
    m_new = addChoice(column, u"connect"_s, tr("New connection"), tr("To a server: %1").arg(serverEngines()));
    m_new->setObjectName("newConnection"_L1);
    auto *file = addChoice(column, u"file"_s, tr("Open SQLite file"), tr("On this computer; opened as it is, never created"));
    file->setObjectName("openFile"_L1);
    m_demo = addChoice(column, u"spark"_s, tr("Try the demo database"), tr("Invented users, keys and sessions to look around in"));
    m_demo->setObjectName("tryDemo"_L1);
    auto *row = look::tight<QHBoxLayout>();
    row->addStretch(1);
    row->addWidget(choices);
    row->addStretch(1);
    page->addLayout(row);
    page->addStretch(3);

    connect(m_list, &ConnectionList::chosen, this, &FirstRunPage::profileChosen);
    connect(m_new, &QAbstractButton::clicked, this, &FirstRunPage::connectRequested);
    connect(file, &QAbstractButton::clicked, this, &FirstRunPage::openFileRequested);
    connect(m_demo, &QAbstractButton::clicked, this, [this] { emit demoRequested(m_file); });
    setDemo(demo);
    setProfiles({});
}

void FirstRunPage::addSaved(QVBoxLayout *column)
{
    auto *title = look::tight<QVBoxLayout>(m_saved, 0, 0, 0, Space::s, Space::s);
    title->addWidget(new TextLabel(tr("Connections"), Type::Subtitle));
    auto *card = new Ground(Role::Surface, Rounded);
    look::tight<QVBoxLayout>(card, 1, Space::xs, 1, Space::xs)->addWidget(m_list);
    title->addWidget(card);
    column->addWidget(m_saved);
}

void FirstRunPage::setProfiles(const QList<Profile> &profiles)
{
    m_list->setProfiles(profiles);
    m_saved->setVisible(!profiles.isEmpty());
    m_mark->setVisible(profiles.isEmpty());
    setFocusProxy(profiles.isEmpty() ? static_cast<QWidget *>(m_new) : m_list);
}

void FirstRunPage::setDemo(const QString &file)
{
    m_file = file;
    m_demo->setVisible(!file.isEmpty());
}

} // namespace candela::app
