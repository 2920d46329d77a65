#include "footerfacts.h"

#include "hindrance.h"
#include "times.h"

#include <QCoreApplication>
#include <QLocale>

namespace candela::app {

using namespace Qt::StringLiterals;

struct FooterWords {
    Q_DECLARE_TR_FUNCTIONS(FooterWords)
};

// A weaker mode stays in sight for as long as the connection is open.
static QString tlsText(database::Tls tls)
{
    switch (tls) {
    case database::Tls::Verified: return FooterWords::tr("TLS verified");
    case database::Tls::Authority: return FooterWords::tr("TLS, host name not verified");
    case database::Tls::Encrypted: return FooterWords::tr("TLS, nothing verified");
    case database::Tls::Off: break;
    }
    return FooterWords::tr("No encryption");
}

look::Footer::Facts footerFacts(const Workspace &workspace, const QString &counts)
{
    const auto &options = workspace.profile().options;
    look::Footer::Facts facts;
    if (const auto environment = workspace.profile().environment; environment != look::Environment::None)
        facts.environment = environment;
    facts.profile = workspace.profile().name;
    facts.writable = workspace.lock() == Workspace::Lock::None && mayChange(workspace);
    switch (workspace.lock()) {
    case Workspace::Lock::None:
        facts.lock = facts.writable ? FooterWords::tr("Writable") : FooterWords::tr("Read-only account");
        break;
    case Workspace::Lock::Profile: facts.lock = FooterWords::tr("Read-only"); break;
    case Workspace::Lock::Server: facts.lock = options.file.isEmpty() ? FooterWords::tr("Read-only server") : FooterWords::tr("Read-only file"); break;
    case Workspace::Lock::Triggers: facts.lock = FooterWords::tr("Changes held back"); break;
    case Workspace::Lock::Lost: break;
    }
    facts.zone = zoneName(workspace.zone());
    facts.counts = counts;
    facts.server = workspace.facts().version + u" · "_s + workspace.place();
    if (workspace.isLost()) {
        facts.problem = FooterWords::tr("Connection lost");
        return facts;
    }
    if (options.file.isEmpty()) {
        facts.tlsVerified = options.tls == database::Tls::Verified;
        facts.tls = tlsText(options.tls);
        const auto skew = workspace.facts().skew;
        facts.skew = QLocale().toString(double(skew) / 1000.0, 'f', 1) + u" s"_s;
        if (skew >= 0)
            facts.skew.prepend(u'+');
    }
    return facts;
}

} // namespace candela::app
