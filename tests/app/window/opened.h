// An open workspace over a test database, and the window's surroundings as every test of the window needs them.
#pragma once

#include "app/emptyjournal.h"
#include "app/hand.h"
#include "clipboard.h"
#include "look/theme.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"
#include "workspace.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

namespace candela::tests {

inline const QByteArray testKey = QByteArray(32, 'k');

inline app::Profile profileOf(const TestDatabase &database)
{
    app::Profile profile;
    profile.name = QStringLiteral("shop");
    profile.options = database.options();
    return profile;
}

// Null where opening fails: check it.
inline std::unique_ptr<app::Workspace> openedWorkspace(const app::Profile &profile)
{
    auto workspace = std::make_unique<app::Workspace>(profile, testKey);
    QSignalSpy opened(workspace.get(), &app::Workspace::opened);
    workspace->open();
    return QTest::qWaitFor([&] { return opened.size() == 1; }, 20'000) ? std::move(workspace) : nullptr;
}

// A page over an open database, as large as it is in a window of 1280 × 800.
template <class Page> class Shown
{
public:
    explicit Shown(const app::Profile &profile) : m_workspace(openedWorkspace(profile))
    {
        if (!m_workspace)
            qFatal("the test database cannot be opened");
        m_page.emplace(*m_workspace);
        m_page->resize(1072, 740);
        m_page->show();
    }
    Page *operator->() { return &*m_page; }
    Page &operator*() { return *m_page; }

    template <class W> W *find(const QString &name) const { return m_page->template findChild<W *>(name); }
    app::Clipboard *clipboard() const { return m_workspace->findChild<app::Clipboard *>(); }
    look::DataTable &table() const { return *find<look::DataTable>(m_page->objectName() + QStringLiteral("Table")); }
    int rows() const { return table().model()->rowCount(); }
    void click(const QString &name) const { clickIn(*m_page, name); }

private:
    std::unique_ptr<app::Workspace> m_workspace;
    std::optional<Page> m_page;
};

inline void prepareApplication()
{
    QStandardPaths::setTestModeEnabled(true);
    emptyJournal();
    if (QFontDatabase::families().contains(QStringLiteral("Inter")))
        QApplication::setFont(QFont(QStringLiteral("Inter"), 10));
    look::Theme::apply(look::Scheme::Light);
}

// Saves what the widget shows for people to look at; at another scale under a name of its own.
inline void shoot(QWidget &widget, const QString &name)
{
    QVERIFY(QDir().mkpath(QStringLiteral(CANDELA_SHOTS)));
    const auto picture = widget.grab();
    const auto scale = picture.devicePixelRatio() == 1 ? QString() : QStringLiteral("-x%1").arg(picture.devicePixelRatio());
    QVERIFY(picture.save(QStringLiteral(CANDELA_SHOTS "/%1%2.png").arg(name, scale)));
}

} // namespace candela::tests
