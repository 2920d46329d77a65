// Lucia's tables with the adapter at hand, and what it answers as one short text.
#pragma once

#include "auth/adapter.h"
#include "auth/inspector.h"
#include "support/fixture/luciafixture.h"

namespace candela::tests {

using namespace Qt::StringLiterals;
using auth::Attributes;

// The adapter over any tables that the inspector finds.
template <class Tables> struct AdapterOn : Tables {
    explicit AdapterOn(const QString &engine)
        : Tables(engine)
        , connection(this->connect())
    {
    }

    // To be called once the tables are as the test wants them.
    auth::Adapter &adapter()
    {
        if (!m_adapter) {
            auto found = auth::inspect(*connection, mapping);
            if (!found)
                qFatal("the test's tables are not Lucia's");
            m_schema.emplace(*found);
            m_adapter.emplace(*connection, *m_schema);
        }
        return *m_adapter;
    }
    const auth::Schema &found()
    {
        adapter();
        return *m_schema;
    }

    // One of the adapter's methods in a transaction of its own. "done", or why not: Lucia's name for it, or the number
    // of the database's kind.
    template <class Method, class... Args> QString write(Method method, const Args &...args)
    {
        auto &on = adapter();
        auto transaction = database::Transaction::begin(*connection);
        if (!transaction)
            return u"cannot begin"_s;
        const auth::LuciaResult<void> done = (on.*method)(*transaction, args...);
        if (!done)
            return fault(done.error());
        return transaction->commit() ? u"done"_s : u"cannot commit"_s;
    }
    static QString fault(const auth::LuciaError &error)
    {
        const auto name = auth::code(error.kind);
        return name.isEmpty() ? fault(error.cause.kind) : name.toString();
    }
    static QString fault(database::Error::Kind kind) { return u"kind %1"_s.arg(int(kind)); }

    std::unique_ptr<database::Connection> connection;
    auth::Mapping mapping;

private:
    std::optional<auth::Schema> m_schema;
    std::optional<auth::Adapter> m_adapter;
};

using AdapterSite = AdapterOn<LuciaFixture>;

inline QVariant valueOf(const Attributes &attributes, const QString &column)
{
    for (const auto &[name, value] : attributes) {
        if (name == column)
            return value;
    }
    return u"no such column"_s;
}

} // namespace candela::tests
