// candela-cli as a shell runs it: a process of its own with a home of its own, and profiles in that.
#pragma once

#include "app/export/exporthome.h"
#include "profiles.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace candela::tests {

struct Said {
    int code = -1;
    QString out, err;

    // Standard output as the one document that it is.
    QJsonObject json() const
    {
        QJsonParseError error;
        const auto document = QJsonDocument::fromJson(out.toUtf8(), &error);
        if (error.error != QJsonParseError::NoError || !document.isObject())
            qFatal("standard output is no document of JSON: %s", qPrintable(error.errorString()));
        return document.object();
    }
};

class Shell
{
public:
    // Saves the database as the profile "shop". Its password is the environment's.
    explicit Shell(const database::Options &options, look::Environment environment = look::Environment::None)
        : m_password(options.password)
    {
        app::Profile profile;
        profile.name = QStringLiteral("shop");
        profile.options = options;
        profile.options.password = {};
        profile.environment = environment;
        profile.keepPassword = app::KeepPassword::AskEachTime;
        save(profile);
    }
    Shell() = default;

    static void save(const app::Profile &profile)
    {
        app::Profiles profiles(app::Profiles::defaultPath());
        if (!profiles.load() || !profiles.put(profile))
            qFatal("the test cannot save a profile");
    }

    // With --profile shop before the arguments.
    Said run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return plain(QStringList{QStringLiteral("--profile"), QStringLiteral("shop")} + arguments, input);
    }
    Said json(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return run(QStringList{QStringLiteral("--json")} + arguments, input);
    }
    Said plain(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        start(process, arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(120'000))
            qFatal("candela-cli does not end");
        return said(process);
    }
    void start(QProcess &process, const QStringList &arguments) const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("CANDELA_PASSWORD"), m_password.text());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(CANDELA_CLI), arguments);
        if (!process.waitForStarted())
            qFatal("candela-cli does not start");
    }
    static Said said(QProcess &process)
    {
        if (process.exitStatus() != QProcess::NormalExit)
            qFatal("candela-cli crashed");
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
    }

private:
    OwnHome m_home;
    database::Secret m_password;
};

} // namespace candela::tests
