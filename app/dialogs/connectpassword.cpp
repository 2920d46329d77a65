#include "dialogs/connectpassword.h"

#include "arrival.h"
#include "auth/password/normalization.h"
#include "dialogs/connectfield.h"
#include "keychainwords.h"
#include "look/formgrid.h"

#include <QComboBox>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Result;
using database::Secret;

namespace {

// Stands for a kept password: a character that nobody can type, as often for each.
constexpr QChar dot(0xfffc);
constexpr int dots = 12;
constexpr std::chrono::milliseconds pause{120};

} // namespace

ConnectPassword::ConnectPassword(Secrets &secrets, look::FormGrid &grid, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_field(new ConnectField(u"password"_s))
    , m_keep(new QComboBox)
{
    m_field->setEchoMode(QLineEdit::Password);
    m_keep->setObjectName("keepPassword"_L1);
    m_keep->setAccessibleName(tr("Where the password is kept"));
    m_keep->addItem(tr("Keep in keychain"), int(KeepPassword::InKeychain));
    m_keep->addItem(tr("Ask each time"), int(KeepPassword::AskEachTime));
    m_field->addTo(grid, tr("&Password"), {m_keep});
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &ConnectPassword::read);
    connect(m_field, &QLineEdit::textEdited, this, &ConnectPassword::takeEdit);
    connect(m_keep, &QComboBox::currentIndexChanged, this, &ConnectPassword::edited);
}

void ConnectPassword::load(const Profile &profile, bool saved)
{
    m_saved = saved;
    wipe();
    ++m_turn;
    m_profile = profile.id;
    m_typed = m_reading = false;
    m_keep->setCurrentIndex(m_keep->findData(int(profile.keepPassword)));
    showNote({});
    if (!profile.options.password.isEmpty())
        return setTyped(profile.options.password);
    if (profile.id.isNull() || profile.keepPassword == KeepPassword::AskEachTime)
        return showNote(profile.keepPassword == KeepPassword::AskEachTime ? tr("Asked each time") : QString());
    m_reading = saved;
    if (saved)
        showNote(tr("Reading from the keychain…"));
    m_pause.start();
}

void ConnectPassword::read()
{
    onArrival(m_secrets.read(m_profile), this, [this, turn = m_turn](const Result<Secret> &password) {
        if (turn != m_turn)
            return;
        if (m_reading)
            receive(password);
        else if (!m_saved && !password && password.error().kind != database::Error::Kind::Missing)
            showNote(unreadNote(password.error()));
    });
}

void ConnectPassword::receive(const Result<Secret> &password)
{
    if (!password)
        return settle(unreadNote(password.error()));
    m_kept = *password;
    m_showsKept = true;
    m_field->setText(QString(dots, dot));
    if (m_field->hasFocus())
        m_field->selectAll();
    settle(tr("Kept in the keychain"));
}

void ConnectPassword::settle(const QString &note)
{
    m_pause.stop();
    m_reading = false;
    showNote(note);
    emit settled();
}

// Shown while the field is empty, so that it takes no room; readers hear it in any case.
void ConnectPassword::showNote(const QString &note)
{
    m_field->setPlaceholderText(note);
    m_keep->setAccessibleDescription(note);
    m_keep->setToolTip(note);
}

void ConnectPassword::takeEdit()
{
    if (m_showsKept) {
        m_kept = {};
        m_showsKept = false;
        auto rest = m_field->text().remove(dot);
        m_field->setText(rest);
        database::wipe(rest);
    }
    m_typed = true;
    if (m_reading)
        settle({});
    emit edited();
}

void ConnectPassword::setTyped(const Secret &password)
{
    wipe();
    auto text = password.text();
    m_field->setText(text);
    database::wipe(text);
    m_typed = true;
    if (m_reading)
        settle({});
}

void ConnectPassword::setKept()
{
    if (!m_typed)
        return;
    const auto kept = password();
    wipe();
    m_kept = kept;
    m_showsKept = !m_kept.isEmpty();
    m_field->setText(m_showsKept ? QString(dots, dot) : QString());
    m_typed = false;
    showNote(m_showsKept ? tr("Kept in the keychain") : QString());
}

Secret ConnectPassword::password() const { return m_showsKept ? m_kept : auth::passwordFrom(m_field->text()); }

KeepPassword ConnectPassword::keep() const { return KeepPassword(m_keep->currentData().toInt()); }

void ConnectPassword::setVisible(bool visible) { m_field->setRowVisible(visible); }

// After clear() the text has no other owner and can be overwritten.
void ConnectPassword::wipe()
{
    QString text = m_field->text();
    m_field->clear();
    database::wipe(text);
    m_kept = {};
    m_showsKept = false;
}

} // namespace candela::app
