#include "reportkey.h"

#include "arrival.h"
#include "offthread.h"
#include "report/folderlock.h"

#include <algorithm>
#include <string.h>
#include <utility>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Error;
using database::failure;
using database::Result;
using database::Secret;
using report::SigningKey;

namespace {

// The public half stands there as well, so that a damaged secret is told from another one.
const auto form = "candela-report-key-1 "_ba;

void wipe(QByteArray &bytes)
{
    ::explicit_bzero(bytes.data(), size_t(bytes.size()));
    bytes.clear();
}

Secret encoded(const SigningKey &key)
{
    auto bytes = key.bytes();
    auto digits = bytes.toHex();
    auto text = QString::fromLatin1(form);
    text.reserve(256);
    text += QLatin1String(digits) + u' ' + QLatin1String(key.publicKey().bytes().toHex());
    const Secret secret(text);
    wipe(bytes);
    wipe(digits);
    database::wipe(text);
    return secret;
}

// Corrupt for whatever encoded() has not made.
Result<SigningKey> decoded(const Secret &secret)
{
    static constexpr qsizetype digits = 2 * SigningKey::size;
    const auto text = secret.utf8();
    if (!text.startsWith(form) || text.size() != form.size() + digits + 1 + digits)
        return failure(Error::Kind::Corrupt);
    auto hex = text.sliced(form.size(), digits).toByteArray();
    auto bytes = QByteArray::fromHex(hex);
    const auto key = SigningKey::fromBytes(bytes);
    wipe(hex);
    wipe(bytes);
    const bool fits = key && encoded(*key).utf8() == text;
    return fits ? key : failure(Error::Kind::Corrupt);
}

} // namespace

const QUuid ReportKey::entry(u"5d0b3f3e-6c1f-4c9a-9a55-7d1f6b2e8c40"_s);

ReportKey::ReportKey(Secrets secrets, KnownKeys known, QObject *parent)
    : QObject(parent)
    , m_secrets(std::move(secrets))
    , m_known(std::move(known))
{
}

ReportKey::~ReportKey() = default;

void ReportKey::find() { ask(false); }
void ReportKey::take() { ask(true); }

void ReportKey::ask(bool mayMake)
{
    m_mayMake = mayMake || (m_isAsking && m_mayMake);
    if (!std::exchange(m_isAsking, true))
        read();
}

void ReportKey::read()
{
    onArrival(m_secrets.read(entry), this, [this](const Result<Secret> &kept) { receive(kept); });
}

// What is in the keychain counts, also right after writing: another Candela may have written there.
void ReportKey::receive(const Result<Secret> &kept)
{
    if (kept) {
        const auto key = decoded(*kept);
        return key ? keepPublicHalf(*key, kept->utf8() == m_made.utf8()) : fail(key.error());
    }
    if (kept.error().kind != Error::Kind::Missing || !m_mayMake || !m_made.isEmpty())
        return fail(kept.error());
    m_lock ? make() : lock();
}

void ReportKey::lock()
{
    using Lock = Result<std::shared_ptr<report::FolderLock>>;
    const auto take = [known = m_known]() -> Lock {
        return known.makeFolder()
            .and_then([&] { return report::FolderLock::take(known.folder()); })
            .map([](auto &&lock) { return std::make_shared<report::FolderLock>(std::move(lock)); });
    };
    onArrival(offThread(take), this, [this](const Lock &lock) {
        if (!lock)
            return fail(lock.error());
        m_lock = *lock;
        read();
    });
}

void ReportKey::make()
{
    const auto key = SigningKey::generate();
    if (!key)
        return fail(key.error());
    m_made = encoded(*key);
    onArrival(m_secrets.write(entry, m_made), this, [this](const Result<void> &written) {
        if (written || written.error().kind == Error::Kind::Unwritable)
            read();
        else
            fail(written.error());
    });
}

// A report can be signed also where that cannot be kept: it is known by what was given away then.
void ReportKey::keepPublicHalf(const SigningKey &key, bool isMade)
{
    m_lock.reset();     // others may be waiting on all the threads that there are
    const auto keep = [known = m_known, half = key.publicKey()] {
        const auto before = known.load();
        (void)known.keepOwn(half);
        return std::any_of(before.keys.begin(), before.keys.end(),
            [&](const KnownKey &each) { return each.isOwn() && each.key != half; });
    };
    onArrival(offThread(keep), this, [this, key, isMade](bool hadAnother) {
        end();
        emit found(key, !isMade ? Origin::Kept : hadAnother ? Origin::MadeAnew : Origin::Made);
    });
}

void ReportKey::fail(const Error &error)
{
    end();
    emit failed(error);
}

void ReportKey::end()
{
    m_isAsking = false;
    m_lock.reset();
    m_made = {};
}

} // namespace candela::app
