#include "dialogs/trialwords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

namespace candela::app {

using namespace Qt::StringLiterals;
using auth::Trial;
using database::Error;
using database::Tls;
using look::Stage;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ConnectTest)
};

struct Finding {
    Stage::State state = Stage::State::Ok;
    QStringList parts = {};
};

constexpr int soon = 14; // days in which a certificate that ends should be renewed

Finding finding(const database::Reached &reached, const Profile &)
{
    const auto &[server, address] = reached;
    const auto host = server.host.contains(u':') ? u"[%1]"_s.arg(server.host) : server.host;
    const auto place = host.startsWith(u'/') ? host : u"%1:%2"_s.arg(host).arg(server.port);
    return {Stage::State::Ok,
        address == server.host || address.isEmpty() ? QStringList{place} : QStringList{place, address}};
}

Finding finding(const Trial::Plain &, const Profile &profile)
{
    if (database::isLoopback(profile.options.host))
        return {Stage::State::Ok, {Words::tr("not encrypted, on this computer")}};
    return {Stage::State::Warning, {Words::tr("not encrypted: plain text on the network")}};
}

Finding finding(const database::TlsPeer &peer, const Profile &profile)
{
    Finding result;
    result.parts << (peer.version.startsWith(u"TLSv"_s) ? peer.version.sliced(4) : peer.version);
    if (profile.options.tls == Tls::Verified)
        result.parts << Words::tr("certificate verified");
    else
        result = {Stage::State::Warning,
            result.parts << (profile.options.tls == Tls::Authority ? Words::tr("certificate verified, its name not")
                                                                   : Words::tr("certificate not verified"))};
    if (peer.validUntil.isValid()) {
        const auto days = int(QDateTime::currentDateTimeUtc().daysTo(peer.validUntil));
        result.parts << Words::tr("valid %n more day(s)", nullptr, days);
        if (days < soon)
            result.state = Stage::State::Warning;
    }
    if (peer.asksCertificate && profile.options.certificate.isEmpty())
        result.parts << Words::tr("asks for a certificate of ours");
    return result;
}

Finding finding(const Trial::LoggedIn &in, const Profile &profile)
{
    Finding result;
    if (!profile.options.user.isEmpty())
        result.parts << profile.options.user;
    result.parts << in.version;
    if (in.link.readOnlyServer)
        result.parts << Words::tr("takes no changes");
    return result;
}

Finding finding(const auth::Schema &schema, const Profile &)
{
    QStringList tables{schema.users.name().table, schema.keys.name().table};
    if (schema.sessions)
        tables << schema.sessions->name().table;
    return {Stage::State::Ok, {u"Lucia v2: "_s + tables.join(u", "_s)}};
}

Finding finding(const auth::Rights &rights, const Profile &profile)
{
    if (!rights.users.read || !rights.keys.read || (rights.sessions && !rights.sessions->read))
        return {Stage::State::Warning, {Words::tr("may not read all of these tables")}};
    if (rights.mayReset())
        return {Stage::State::Ok,
            {rights.mayRevoke() ? Words::tr("may read, end sessions and reset keys")
                                : Words::tr("may read and reset keys")}};
    const auto state = profile.options.readOnly ? Stage::State::Ok : Stage::State::Warning;
    return {state,
        {rights.mayRevoke() ? Words::tr("may read and end sessions, not reset keys")
                            : Words::tr("may read, and change nothing")}};
}

// Names come from the other side.
QString named(const Error &error) { return database::harmless(error.subject); }

QString dateOf(const Error &error)
{
    const auto moment = QDateTime::fromString(error.subject, Qt::ISODate);
    return moment.isValid() ? QLocale().toString(moment.toLocalTime().date(), QLocale::ShortFormat) : named(error);
}

Sentence tlsFailure(const Error &error, const Profile &profile)
{
    namespace fault = database::tlsfault;
    const auto say = [&](const QString &problem, const QString &remedy) {
        return Sentence{problem, remedy, error.detail};
    };
    if (error.code == fault::notOffered)
        return say(Words::tr("the server speaks plain text alone"),
            Words::tr("No password was sent. Switch TLS on at the server; doing without it is a choice under TLS."));
    if (error.code == fault::wrongHost)
        return say(Words::tr("certificate is for %1, not %2").arg(named(error), profile.options.host),
            Words::tr("Connect by the name in the certificate, or add this name to the certificate."));
    if (error.code == fault::unknownAuthority)
        return say(Words::tr("issued by %1, which nobody here knows").arg(named(error)),
            Words::tr("If that is your own authority, name its certificate under TLS files. Otherwise somebody else "
                      "may be answering."));
    if (error.code == fault::expired)
        return say(Words::tr("certificate has expired since %1").arg(dateOf(error)),
            Words::tr("Renew the certificate on the server, and check this computer's clock."));
    if (error.code == fault::notYetValid)
        return say(Words::tr("certificate is valid only from %1").arg(dateOf(error)),
            Words::tr("Check this computer's clock first, then the server's certificate."));
    if (error.code == fault::refused)
        return say(Words::tr("the server broke off the handshake"),
            Words::tr("It may want a certificate of ours: name it with its key under TLS files. Or it speaks only old "
                      "versions of TLS."));
    if (error.code == fault::unbound)
        return say(Words::tr("the log-in is not bound to this TLS channel"),
            Words::tr("No password was sent. Somebody may stand between, or a pooler: then do without binding under TLS files."));
    return say(Words::tr("the server's identity could not be verified"),
        Words::tr("No password was sent. Check the host name, and the certificate authority under TLS files."));
}

// A file of ours that TLS needs.
Sentence fileFailure(const Error &error, const Profile &profile)
{
    namespace fault = database::tlsfile;
    const auto name = QFileInfo(error.subject).fileName();
    const auto say = [&](const QString &problem, const QString &remedy) {
        return Sentence{problem, remedy, error.detail};
    };
    if (error.code == fault::unreadable)
        return say(Words::tr("%1 cannot be read").arg(name),
            Words::tr("Under TLS files, choose a PEM file that is there, and that you may read."));
    if (error.code == fault::lonely)
        return say(Words::tr("%1 stands alone").arg(name),
            Words::tr("A certificate needs its key, and a key its certificate: name both under TLS files."));
    if (error.code == fault::exposed)
        return say(Words::tr("other users of this computer can read %1").arg(name),
            Words::tr("A key is for you alone: take the right to read it away from the others (chmod 600)."));
    if (error.code == fault::locked)
        return say(Words::tr("%1 asks for a pass phrase").arg(name),
            Words::tr("Candela keeps no pass phrases. Name a copy of the key without one, readable for you alone."));
    if (error.code == fault::mismatch)
        return say(Words::tr("%1 is the key of another certificate").arg(name),
            Words::tr("Under TLS files, name a certificate and a key that were issued together."));
    return sentence(error, profile.place());
}

} // namespace

QString inRow(QString problem)
{
    if (problem.endsWith(u'.'))
        problem.chop(1);
    return problem;
}

QString stageName(Trial::Stage stage)
{
    switch (stage) {
    case Trial::Stage::Reach:
        return Words::tr("Reach");
    case Trial::Stage::Tls:
        return Words::tr("TLS");
    case Trial::Stage::LogIn:
        return Words::tr("Log-in");
    case Trial::Stage::Schema:
        return Words::tr("Tables");
    case Trial::Stage::Rights:
        break;
    }
    return Words::tr("Rights");
}

Stage stageRow(const Trial::Report &report, const Profile &profile)
{
    Stage row{Stage::State::Failed, stageName(report.stage), {}, duration(report.milliseconds)};
    if (!report.found) {
        row.detail = inRow(stageFailure(report.found.error(), profile).problem);
        return row;
    }
    const auto found = std::visit([&](const auto &what) { return finding(what, profile); }, *report.found);
    row.state = found.state;
    row.detail = database::harmless(found.parts.join(u", "_s));
    return row;
}

Trial::Stage stageOf(const Error &error, const database::Options &options)
{
    switch (error.kind) {
    case Error::Kind::Unreachable:
        return options.file.isEmpty() ? Trial::Stage::Reach : Trial::Stage::LogIn;
    case Error::Kind::Insecure:
    case Error::Kind::Input:
        return options.file.isEmpty() ? Trial::Stage::Tls : Trial::Stage::LogIn;
    case Error::Kind::Schema:
    case Error::Kind::Unsupported:
        return Trial::Stage::Schema;
    default:
        return Trial::Stage::LogIn;
    }
}

Sentence stageFailure(const Error &error, const Profile &profile)
{
    auto said = error.kind == Error::Kind::Insecure ? tlsFailure(error, profile)
        : error.kind == Error::Kind::Input          ? fileFailure(error, profile)
                                                    : sentence(error, profile.place());
    said.details = database::harmless(said.details);
    return said;
}

QString duration(qint64 milliseconds)
{
    return milliseconds < 1000 ? Words::tr("%1 ms").arg(milliseconds)
                               : Words::tr("%1 s").arg(QLocale().toString(double(milliseconds) / 1000.0, 'f', 1));
}

} // namespace candela::app
