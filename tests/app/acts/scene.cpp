#include "scene.h"

#include "app/emptyjournal.h"
#include "look/inlinebar.h"
#include "look/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTest>

namespace candela::tests {

using namespace Qt::StringLiterals;

app::Profile Scene::profile(const LuciaFixture &db, int options, const FaultProxy *proxy)
{
    app::Profile profile;
    profile.name = u"shop-prod"_s;
    profile.environment = look::Environment::Production;
    profile.options = db.options();
    profile.options.readOnly = options & ReadOnly;
    if (proxy)
        profile.options.port = proxy->port();
    if (options & WithoutSessions) {
        profile.mapping.withoutSessions = true;
        profile.mapping.keys = db.schema().keys.name();
        profile.mapping.users = db.schema().users.name();
    }
    return profile;
}

Scene::Scene(const QString &engine, int options)
    : db(engine)
    , proxy(options & ThroughProxy ? std::make_unique<FaultProxy>(db.options().port) : nullptr)
    , workspace(profile(db, options, proxy.get()), QByteArray(32, 'k'))
{
    QObject::connect(&workspace, &app::Workspace::failed, &workspace, [](const database::Error &error) {
        qFatal("the workspace does not open: %s %s", qUtf8Printable(error.subject), qUtf8Printable(error.detail));
    });
    workspace.open();
    if (!QTest::qWaitFor([this] { return workspace.isOpen(); }, 20'000))
        qFatal("the workspace does not open in time");
}

auth::UserDetail Scene::detail(const QString &userId)
{
    const auto connection = db.connect();
    const auto detail = auth::Users(*connection, db.schema()).detail(userId);
    if (!detail)
        qFatal("no such user");
    return *detail;
}

auth::Key Scene::key(const QString &keyId)
{
    const auto connection = db.connect();
    const auto key = auth::Keys(*connection, db.schema()).get(keyId);
    if (!key)
        qFatal("no such key");
    return *key;
}

std::vector<auth::Session> Scene::sessions(const QStringList &ids)
{
    const auto connection = db.connect();
    const auto page = auth::Sessions(*connection, db.schema()).page({}, {}, {}, 1000);
    if (!page)
        qFatal("no sessions");
    std::vector<auth::Session> chosen;
    for (const auto &session : page->sessions) {
        if (ids.contains(session.id))
            chosen.push_back(session);
    }
    return chosen;
}

bool Scene::opens(const QString &keyId, const database::Secret &password)
{
    const auto connection = db.connect();
    return auth::Keys(*connection, db.schema()).verify(keyId, password).value_or(false);
}

QString Scene::hash(const QString &keyId)
{
    return db.value(u"select hashed_password from %1 where id = ?"_s.arg(db.keys()), {keyId}).toString();
}

int Scene::sessionsOf(const QString &userId)
{
    return db.value(u"select count(*) from %1 where user_id = ?"_s.arg(db.sessions()), {userId}).toInt();
}

std::unique_ptr<database::Connection> Scene::lock(const QString &table, const QString &id)
{
    auto other = db.connect();
    const auto begin = db.isServer() ? u"begin"_s : u"begin immediate"_s;
    const auto touch = u"update %1 set user_id = user_id where id = '%2'"_s.arg(table, id);
    if (!other->run({begin, {}}) || !other->run({touch, {}}))
        qFatal("the test cannot lock a row");
    return other;
}

void click(const QWidget &dialog, const char *button)
{
    auto *there = part<QAbstractButton>(dialog, button);
    // What was just added to a visible dialog appears in the next turn of the event loop.
    if (!QTest::qWaitFor([&] { return there->isVisible() && there->isEnabled(); }))
        qFatal("%s cannot be clicked", button);
    // A radio button's words, a check box's box: where every kind of button is hit.
    QTest::mouseClick(there, Qt::LeftButton, {}, QPoint(qMin(10, there->width() / 2), there->height() / 2));
}

void giveReason(const QWidget &dialog) { part<QLineEdit>(dialog, "reason")->setText(u"SEC-812 leaked laptop"_s); }

QString spoken(const QWidget &dialog, const char *name) { return part<QWidget>(dialog, name)->accessibleName(); }

QString barText(const QWidget &dialog)
{
    const auto *bar = dialog.findChild<look::InlineBar *>();
    return bar && bar->isVisible() ? bar->accessibleName() : QString();
}

QString question(const QWidget &dialog)
{
    for (const auto *label : dialog.findChildren<QLabel *>()) {
        if (label->text().endsWith(u'?'))
            return label->text();
    }
    return {};
}

QString buttonText(const QWidget &dialog, const char *button)
{
    return part<QAbstractButton>(dialog, button)->text().remove(u'&');
}

void prepareWidgets()
{
    QStandardPaths::setTestModeEnabled(true);
    emptyJournal();
    QApplication::setFont(QFont(u"Inter"_s, 10));
    look::Theme::apply(look::Scheme::Light);
}

void shoot(QWidget &dialog, const QString &name)
{
    if (!QDir().mkpath(QString::fromUtf8(CANDELA_SHOTS)))
        qFatal("no folder for pictures");
    // A change of style hides the buttons of a button box for a moment, and the focus leaves them.
    auto *focused = dialog.focusWidget();
    for (const auto &[scheme, suffix] :
        {std::pair{look::Scheme::Dark, u"-dark.png"_s}, std::pair{look::Scheme::Light, u"-light.png"_s}}) {
        look::Theme::apply(scheme);
        if (focused)
            focused->setFocus();
        QTest::qWait(50);
        const auto file = QString::fromUtf8(CANDELA_SHOTS) + u'/' + name + suffix;
        if (!dialog.grab().save(file))
            qFatal("the picture cannot be written");
    }
}

} // namespace candela::tests
