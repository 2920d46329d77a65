// Lucia's scrypt and Argon2id against the programs that come with their libraries, by the same parameters. What each
// program takes to start is measured by itself, and taken off. All of it is time with a processor, of which each takes one.
#include "measurements.h"
#include "process.h"

#include "auth/password/hasher.h"

namespace candela::bench {

using namespace Qt::StringLiterals;

// ID TIMES: hashes that often.
int runHash(int, char **, const QStringList &arguments)
{
    const auto *hasher = auth::hasherNamed(arguments.value(0));
    if (!hasher)
        return 2;
    const database::Secret password(u"correct horse battery staple");
    for (int i = 0; i < arguments.value(1).toInt(); ++i) {
        if (!hasher->hash(password))
            return 1;
    }
    return 0;
}

namespace {

struct Peer {
    QString name;
    Command full, least;        // with the parameters, and with as little work as the program allows
};

// What `full` takes beyond `least`, in milliseconds; `done` no longer where one of them fails.
double work(const Command &full, const Command &least, bool &done)
{
    const auto all = run(full), start = run(least);
    done = done && all.isDone && start.isDone;
    return all.processor - start.processor;
}

Finding compare(const QString &id, const QString &what, const Peer &peer)
{
    Finding finding{u"hashes."_s + id, what, {}, {}, u"×"_s, 1.05, {}};
    if (!isInstalled(peer.name)) {
        finding.note = u"the program %1 is not installed"_s.arg(peer.name);
        return finding;
    }
    bool weDid = true, theyDid = true;
    const auto own = child({u"hash"_s, id, u"1"_s}), ownLeast = child({u"hash"_s, id, u"0"_s});
    const auto measured = pairs([&] { return work(own, ownLeast, weDid); },
        [&] { return work(peer.full, peer.least, theyDid); }, 9);
    if (!weDid || !theyDid || measured.theirs <= 0) {
        finding.note = u"%1 failed"_s.arg(!weDid ? u"our own process"_s : peer.name);
        return finding;
    }
    finding.figure = measured.ratio;
    finding.note = u"%1 ms, %2 takes %3 ms"_s.arg(measured.ours, 0, 'f', 1).arg(peer.name).arg(measured.theirs, 0, 'f', 1);
    return finding;
}

Command openssl(int n, int r)
{
    return {u"openssl"_s, {u"kdf"_s, u"-keylen"_s, u"64"_s, u"-kdfopt"_s, u"pass:correct horse battery staple"_s,
        u"-kdfopt"_s, u"salt:vhgjoeuwaruqdtox"_s, u"-kdfopt"_s, u"n:%1"_s.arg(n), u"-kdfopt"_s, u"r:%1"_s.arg(r),
        u"-kdfopt"_s, u"p:1"_s, u"-kdfopt"_s, u"maxmem_bytes:67108864"_s, u"SCRYPT"_s}};
}

Command argon2(int kibibytes, int passes)
{
    return {u"argon2"_s, {u"0123456789abcdef"_s, u"-id"_s, u"-t"_s, QString::number(passes), u"-k"_s,
        QString::number(kibibytes), u"-p"_s, u"1"_s, u"-l"_s, u"32"_s, u"-e"_s}, {}, "correct horse battery staple"};
}

} // namespace

Findings measureHashes(const Settings &)
{
    return {compare(u"lucia-scrypt"_s, u"scrypt, N=16384 r=16 p=1"_s, {u"openssl"_s, openssl(16384, 16), openssl(2, 1)}),
        compare(u"argon2id"_s, u"Argon2id, m=19456 t=2 p=1"_s, {u"argon2"_s, argon2(19456, 2), argon2(8, 1)})};
}

} // namespace candela::bench
