// A filled Lucia database with its keys at hand.
#pragma once

#include "auth/keys.h"
#include "auth/password/normalization.h"
#include "support/fixture/luciafixture.h"

namespace candela::tests {

using namespace Qt::StringLiterals;

struct KeySite : LuciaFixture {
    explicit KeySite(const QString &engine) : LuciaFixture(engine), connection(connect()), all(*connection, schema()) {}

    auth::PasswordReset reset(const QString &key, const QString &password = u"New-Pässword 1"_s)
    {
        const auto found = all.get(key);
        return {{{key, found ? found->seen : QByteArray()}}, auth::passwordFrom(password), nullptr, true};
    }
    bool opens(const QString &key, const QString &password)
    {
        return all.verify(key, auth::passwordFrom(password)).value_or(false);
    }
    QString stored(const QString &key)
    {
        return value(u"select hashed_password from %1 where id = ?"_s.arg(keys()), {key}).toString();
    }
    int sessionsOf(const QString &user)
    {
        return value(u"select count(*) from %1 where user_id = ?"_s.arg(sessions()), {user}).toInt();
    }

    std::unique_ptr<database::Connection> connection;
    auth::Keys all;
};

} // namespace candela::tests
