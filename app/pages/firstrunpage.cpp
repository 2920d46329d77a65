#include "pages/firstrunpage.h"

#include "database/engine.h"
#include "look/choicebutton.h"
#include "look/icons.h"
#include "look/textlabel.h"
#include "look/theme.h"
#include "look/tight.h"

#include <QLocale>
#include <QPainter>
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

FirstRunPage::FirstRunPage(const QString &demo, QWidget *parent) : Ground(Role::Window, NoEdge, parent)
{
    setObjectName("firstRunPage"_L1);
    setAccessibleName(tr("Start"));
    auto *page = look::tight<QVBoxLayout>(this, Space::xl, Space::xl, Space::xl, Space::xl, 0);
    page->addStretch(2);
    page->addWidget(new Mark, 0, Qt::AlignHCenter);
    page->addSpacing(Space::m);
    page->addWidget(new TextLabel(u"Candela"_s, Type::Title), 0, Qt::AlignHCenter);
    page->addSpacing(Space::xs);
    page->addWidget(new TextLabel(tr("Users, keys and sessions of a Lucia database"), Type::Body, Role::TextSecondary), 0,
        Qt::AlignHCenter);
    page->addSpacing(Space::xl);

    auto *choices = new QWidget;
    auto *column = look::tight<QVBoxLayout>(choices, 0, 0, 0, 0, Space::s);
    auto *connection = addChoice(column, u"connect"_s, tr("New connection"), tr("To a server: %1").arg(serverEngines()));
    connection->setObjectName("newConnection"_L1);
    auto *file = addChoice(column, u"file"_s, tr("Open SQLite file"), tr("On this computer; opened as it is, never created"));
    file->setObjectName("openFile"_L1);
    m_demo = addChoice(column, u"spark"_s, tr("Try the demo database"), tr("Invented users, keys and sessions to look around in"));
    m_demo->setObjectName("tryDemo"_L1);
    page->addWidget(choices, 0, Qt::AlignHCenter);
    page->addStretch(3);

    setFocusProxy(connection);
    connect(connection, &QAbstractButton::clicked, this, &FirstRunPage::connectRequested);
    connect(file, &QAbstractButton::clicked, this, &FirstRunPage::openFileRequested);
    connect(m_demo, &QAbstractButton::clicked, this, [this] { emit demoRequested(m_file); });
    setDemo(demo);
}

void FirstRunPage::setDemo(const QString &file)
{
    m_file = file;
    m_demo->setVisible(!file.isEmpty());
}

} // namespace candela::app
