// What a connect dialog needs around it: a folder for the profiles' file, the profiles, and a keychain.
#pragma once

#include "connecthand.h"
#include "profiles.h"
#include "secrets.h"

#include <QTemporaryDir>

namespace candela::tests {

class ConnectRoom
{
public:
    QUuid add(const app::Profile &profile)
    {
        const auto id = m_profiles.put(profile);
        if (!id)
            qFatal("a profile cannot be kept");
        return *id;
    }
    app::Profiles &profiles() { return m_profiles; }
    app::Secrets &secrets() { return m_secrets; }
    // What another start would find.
    QList<app::Profile> kept() const
    {
        app::Profiles again(path());
        return again.load() ? again.all() : QList<app::Profile>();
    }
    QString path() const { return m_folder.filePath(QStringLiteral("profiles.json")); }
    QTemporaryDir &folder() { return m_folder; }

    app::ConnectDialog &open(const QUuid &selected = {})
    {
        m_dialog = std::make_unique<app::ConnectDialog>(m_profiles, m_secrets, selected, QByteArray(32, 'k'));
        return show();
    }
    // One that is not saved.
    app::ConnectDialog &openWith(const app::Profile &profile)
    {
        m_dialog = std::make_unique<app::ConnectDialog>(m_profiles, m_secrets, QUuid(), QByteArray(32, 'k'));
        m_dialog->startWith(profile);
        return show();
    }
    app::ConnectDialog &dialog() { return *m_dialog; }
    ConnectHand hand() { return ConnectHand(*m_dialog); }
    QWidget *focus() const { return m_dialog->focusWidget(); }
    void close() { m_dialog.reset(); }

private:
    app::ConnectDialog &show()
    {
        m_dialog->open();
        if (!QTest::qWaitForWindowActive(m_dialog.get()))
            qFatal("the dialog does not open");
        return *m_dialog;
    }

    QTemporaryDir m_folder;
    app::Profiles m_profiles{path()};
    app::Secrets m_secrets{QStringLiteral("candela-tests")};
    std::unique_ptr<app::ConnectDialog> m_dialog;
};

// "shop-prod" on db-1.internal, verified and read-only.
inline app::Profile shop(const QString &name = QStringLiteral("shop-prod"))
{
    app::Profile profile;
    profile.name = name;
    profile.environment = look::Environment::Production;
    profile.options.engine = QStringLiteral("postgres");
    profile.options.host = QStringLiteral("db-1.internal");
    profile.options.port = 5432;
    profile.options.name = QStringLiteral("auth");
    profile.options.user = QStringLiteral("candela_ops");
    profile.options.readOnly = true;
    return profile;
}

// A file "blog", "forum" on two MySQL servers, and "shop-prod".
inline void addThree(ConnectRoom &room)
{
    room.add(shop());
    auto forum = shop(QStringLiteral("forum"));
    forum.environment = look::Environment::Staging;
    forum.options.engine = QStringLiteral("mysql");
    forum.options.host = QStringLiteral("10.4.0.17");
    forum.options.port = 3307;
    forum.options.others = {{QStringLiteral("10.4.0.18"), 3308}};
    forum.options.name = QStringLiteral("boards");
    room.add(forum);
    app::Profile blog;
    blog.name = QStringLiteral("blog");
    blog.options.engine = QStringLiteral("sqlite");
    blog.options.file = QStringLiteral("/srv/site/data/blog.db");
    room.add(blog);
}

} // namespace candela::tests
