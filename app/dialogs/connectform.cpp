#include "dialogs/connectform.h"

#include "clipboard.h"
#include "database/connectionurl.h"
#include "dialogs/connectfield.h"
#include "dialogs/connectlimits.h"
#include "dialogs/connectpassword.h"
#include "dialogs/connectpaste.h"
#include "dialogs/connectserver.h"
#include "dialogs/connecttables.h"
#include "dialogs/connecttlsfiles.h"
#include "wording.h"

#include <QEvent>

#include <tuple>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Error;

namespace {

// The names of the parts are a check: a field that is added later does not compile before it is compared here.
bool isSame(const database::Options &a, const database::Options &b)
{
    const auto all = [](const database::Options &options) {
        const auto &[engine, file, host, port, others, name, user, password, tls, authority, certificate, key,
            channelBinding, readOnly, connectSeconds, statementSeconds, keepAliveSeconds]
            = options;
        return std::tie(engine, file, host, port, others, name, user, tls, authority, certificate, key, channelBinding,
            readOnly, connectSeconds, statementSeconds, keepAliveSeconds);
    };
    return all(a) == all(b);
}

bool isSame(const auth::Mapping &a, const auth::Mapping &b)
{
    const auto all = [](const auth::Mapping &mapping) {
        const auto &[users, keys, sessions, withoutSessions, userColumns, keyColumns, sessionColumns] = mapping;
        return std::tie(users, keys, sessions, withoutSessions, userColumns, keyColumns, sessionColumns);
    };
    return all(a) == all(b);
}

bool isSame(const Profile &a, const Profile &b)
{
    return a.name == b.name && a.environment == b.environment && a.keepPassword == b.keepPassword
        && isSame(a.options, b.options) && isSame(a.mapping, b.mapping);
}

} // namespace

ConnectForm::ConnectForm(Secrets &secrets, QWidget *parent)
    : QTabWidget(parent)
    , m_server(new ConnectServer(secrets))
    , m_tlsFiles(new ConnectTlsFiles)
    , m_limits(new ConnectLimits)
    , m_tables(new ConnectTables)
{
    setObjectName("tabs"_L1);
    setDocumentMode(true);
    addTab(m_server, tr("Ser&ver"));
    addTab(m_tlsFiles, tr("TLS f&iles"));
    addTab(m_limits, tr("Li&mits"));
    addTab(m_tables, tr("&Tables"));
    connect(m_server, &ConnectServer::edited, this, [this] {
        showEngine();
        emit edited();
    });
    connect(m_tlsFiles, &ConnectTlsFiles::edited, this, &ConnectForm::edited);
    connect(m_limits, &ConnectLimits::edited, this, &ConnectForm::edited);
    connect(m_tables, &ConnectTables::edited, this, &ConnectForm::edited);
    connect(new ConnectPaste(this), &ConnectPaste::pasted, this, &ConnectForm::takeAddress);
}

ConnectForm::~ConnectForm() { wipe(); }

bool ConnectForm::event(QEvent *event)
{
    const bool handled = QTabWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return handled;
}

void ConnectForm::load(const Profile &profile, bool saved)
{
    m_id = profile.id;
    const QSignalBlocker quiet(this); // half of it is neither the one nor the other
    m_server->load(profile, saved);
    m_tlsFiles->load(profile.options);
    showEngine();
    m_limits->load(profile.options);
    m_tables->load(profile.mapping);
    setSaved();
    m_saved = saved;
}

void ConnectForm::showEngine() { m_tlsFiles->setUsed(m_server->usesTls(), m_server->bindsChannels()); }

void ConnectForm::setSaved()
{
    m_saved = true;
    m_loaded = profile();
    m_loaded.options.password = {};
}

Profile ConnectForm::profile() const
{
    Profile profile;
    profile.id = m_id;
    m_server->fill(profile);
    m_tlsFiles->fill(profile.options);
    m_limits->fill(profile.options);
    profile.mapping = m_tables->mapping();
    return profile;
}

bool ConnectForm::isChanged() const { return !isSame(profile(), m_loaded); }

ConnectPassword &ConnectForm::password() const { return m_server->password(); }

void ConnectForm::wipe() { password().wipe(); }

void ConnectForm::takeAddress(const database::Secret &address)
{
    auto text = address.text();
    const auto url = database::parseConnectionUrl(text);
    database::wipe(text);
    if (!url) {
        const auto part = url.error().subject;
        emit pasted({tr("This address cannot be read."),
                        part.isEmpty() ? tr("Nothing was filled in.")
                                       : tr("Nothing was filled in. Check this part of it: %1").arg(part),
                        url.error().detail},
            false);
        return;
    }
    {
        const QSignalBlocker quiet(this);
        m_server->load(*url);
        m_limits->loadNamed(url->options);
        m_tlsFiles->loadNamed(url->options);
        showEngine();
    }
    setCurrentWidget(m_server);
    QStringList sentences;
    if (!url->options.password.isEmpty()) {
        Clipboard::takeBack(address);
        sentences << tr("The password stands in its field; the clipboard no longer holds it.");
    }
    if (!url->ignored.isEmpty())
        sentences << tr("Not used, because they mean nothing here: %1.").arg(url->ignored.join(u", "_s));
    emit edited();
    emit pasted({tr("Filled in from the address"), sentences.join(u' '), {}}, true);
    if (!pointMissing())
        setFocus();
}

bool ConnectForm::unlocksUnasked() const
{
    const auto now = profile();
    const auto isLocked = [](const Profile &p) {
        return p.environment == look::Environment::Production && p.options.readOnly;
    };
    return m_saved && isLocked(m_loaded) && !isLocked(now) && !password().isTyped()
        && (password().isReading() || !now.options.password.isEmpty());
}

bool ConnectForm::check()
{
    if (auto *wrong = m_server->firstWrong())
        return !pointAt(m_server, wrong);
    if (unlocksUnasked()) {
        password().field()->setProblem(tr("Type the password to allow changes to this production database."));
        return !pointAt(m_server, password().field());
    }
    if (auto *wrong = m_server->usesTls() ? m_tlsFiles->firstWrong() : nullptr)
        return !pointAt(m_tlsFiles, wrong);
    if (auto *wrong = m_tables->firstWrong())
        return !pointAt(m_tables, wrong);
    return true;
}

bool ConnectForm::pointAt(QWidget *tab, ConnectField *field)
{
    setCurrentWidget(tab);
    field->point();
    return true;
}

bool ConnectForm::point(const Error &error)
{
    const bool otherVersion = error.code == auth::fault::luciaV1 || error.code == auth::fault::luciaV3;
    if (error.kind == Error::Kind::Schema && !otherVersion) {
        setCurrentWidget(m_tables);
        m_tables->point(error);
        return true;
    }
    if (auto *file = error.kind == Error::Kind::Input ? m_tlsFiles->holding(error.subject) : nullptr) {
        file->mark();
        return pointAt(m_tlsFiles, file);
    }
    setCurrentWidget(m_server);
    return m_server->point(error);
}

bool ConnectForm::pointMissing() { return m_server->pointMissing(); }

} // namespace candela::app
