#include "dialogs/connecttls.h"

#include "look/formgrid.h"
#include "look/iconlabel.h"
#include "look/textlabel.h"
#include "look/tight.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Tls;
using look::Role;

static QString tlsName(Tls tls)
{
    switch (tls) {
    case Tls::Verified:
        return ConnectTls::tr("Verify certificate and host name");
    case Tls::Authority:
        return ConnectTls::tr("Verify the certificate alone");
    case Tls::Encrypted:
        return ConnectTls::tr("Encrypt without verifying");
    case Tls::Off:
        break;
    }
    return ConnectTls::tr("No encryption");
}

ConnectTls::ConnectTls(look::FormGrid &grid, QObject *parent)
    : QObject(parent)
    , m_grid(grid)
    , m_choice(new QComboBox)
    , m_line(new QWidget)
    , m_icon(new look::IconLabel(u"info"_s, Role::TextSecondary, 14))
    , m_meaning(new look::TextLabel({}, look::Type::Caption))
{
    m_choice->setObjectName("tls"_L1);
    grid.addRow(tr("T&LS"), m_choice);
    m_meaning->setObjectName("tlsMeaning"_L1);
    m_meaning->setWordWrap(true);
    auto *line = look::tight<QHBoxLayout>(m_line, 0, 0, 0, 0, 6); // as in a FieldError
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_meaning, 1, Qt::AlignTop);
    // Two lines, so that no choice moves what follows.
    m_line->setMinimumHeight(2 * m_meaning->fontMetrics().lineSpacing());
    grid.addWide(m_line);

    connect(m_choice, &QComboBox::activated, this, [this] {
        m_chosen = true;
        m_fromAddress = false;
        show();
    });
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        show();
        emit changed();
    });
}

void ConnectTls::load(Tls tls, bool chosen)
{
    m_chosen = chosen;
    m_fromAddress = false;
    choose(tls);
    if (!chosen)
        setHosts(m_hosts);
    show();
}

void ConnectTls::loadFromAddress(Tls tls)
{
    load(tls, true);
    m_fromAddress = true;
    show();
}

void ConnectTls::setEngine(const database::Engine &engine)
{
    const auto before = tls();
    {
        const QSignalBlocker quiet(m_choice);
        m_choice->clear();
        for (const auto mode : engine.tls)
            m_choice->addItem(tlsName(mode), int(mode));
    }
    choose(before);
    show();
}

void ConnectTls::setHosts(const QStringList &hosts)
{
    m_hosts = hosts;
    if (!m_chosen)
        choose(isLocal() ? Tls::Off : Tls::Verified);
    show();
}

bool ConnectTls::isLocal() const
{
    return !m_hosts.isEmpty() && std::all_of(m_hosts.begin(), m_hosts.end(), [](const QString &host) {
        return !host.isEmpty() && database::isLoopback(host);
    });
}

void ConnectTls::setVisible(bool visible)
{
    m_grid.setRowVisible(m_choice, visible);
    m_grid.setRowVisible(m_line, visible);
}

Tls ConnectTls::tls() const
{
    return m_choice->currentIndex() < 0 ? Tls::Verified : Tls(m_choice->currentData().toInt());
}

// The modes stand from the safest down.
void ConnectTls::choose(Tls tls)
{
    int best = 0;
    for (int i = 0; i < m_choice->count(); ++i) {
        if (m_choice->itemData(i).toInt() <= int(tls))
            best = i;
    }
    m_choice->setCurrentIndex(m_choice->count() == 0 ? -1 : best);
}

QString ConnectTls::meaning() const
{
    switch (tls()) {
    case Tls::Verified:
        return tr("The password goes only to a server whose certificate is for this host.");
    case Tls::Authority:
        return tr("The name in the certificate is not compared: whoever has any certificate of the authority can pose "
                  "as this server.");
    case Tls::Encrypted:
        return tr("Whoever answers is believed: somebody on the way who poses as this server gets password and data.");
    case Tls::Off:
        break;
    }
    return isLocal()
        ? tr("Nothing is encrypted. The connection stays on this computer.")
        : tr("Password and data cross the network in plain text: anybody on the way can read and change them.");
}

void ConnectTls::show()
{
    const auto mode = tls();
    const bool isHarmless = mode == Tls::Verified || (mode == Tls::Off && isLocal());
    const auto role = isHarmless ? Role::TextSecondary : mode == Tls::Authority ? Role::Warning : Role::Danger;
    m_icon->setIcon(isHarmless ? (mode == Tls::Verified ? u"shield"_s : u"info"_s) : u"warning"_s, role);
    m_meaning->setRole(role);
    m_meaning->setText(
        m_fromAddress && mode != Tls::Verified ? tr("As the address says. %1").arg(meaning()) : meaning());
    m_choice->setAccessibleDescription(m_meaning->text());
}

void ConnectTls::pointChoice() { m_choice->setFocus(); }

} // namespace candela::app
