#include "dialogs/connecttls.h"

#include "dialogs/connectfield.h"
#include "look/formgrid.h"
#include "look/iconlabel.h"
#include "look/textlabel.h"
#include "look/theme.h"
#include "look/tight.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Tls;
using look::FormGrid;
using look::Role;

ConnectTls::ConnectTls(FormGrid &grid, const database::Options &start, QObject *parent)
    : QObject(parent), m_grid(grid), m_chosen(!start.host.isEmpty()), m_choice(new QComboBox),
      m_authority(new ConnectField(u"authority"_s)), m_below(new QStackedWidget)
{
    m_choice->setObjectName("tls"_L1);
    m_choice->addItem(tr("Verify certificate and host name"), int(Tls::Verified));
    m_choice->addItem(tr("No encryption"), int(Tls::Off));
    grid.addRow(tr("T&LS"), m_choice);

    m_authority->setText(start.authority);
    const int row = grid.rowCount();
    m_label = FormGrid::label(tr("&Authority"), m_authority);
    grid.addWidget(m_label, row, 0);
    m_below->addWidget(authorityPage());
    m_below->addWidget(warningPage());
    // Two lines of a sentence, so that the choice moves nothing.
    m_below->setMinimumHeight(qMax(look::Theme::controlHeight(), 2 * m_warning->fontMetrics().lineSpacing()));
    grid.addWidget(m_below, row, 1);
    m_authority->addErrorTo(grid);

    connect(m_choice, &QComboBox::activated, this, [this] { m_chosen = true; });
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ConnectTls::show);
    choose(start.tls);
    show();
}

QWidget *ConnectTls::authorityPage()
{
    m_authority->setPlaceholderText(tr("The system's certificates"));
    m_authority->setAccessibleName(tr("Certificate authority"));
    auto *page = new QWidget;
    auto *line = look::tight<QHBoxLayout>(page, 0, 0, 0, 0, look::Space::m);
    line->addWidget(m_authority, 1);
    auto *browse = m_authority->browseButton(u"browseAuthority"_s, tr("Certificate authority"),
        tr("Certificates (*.pem *.crt *.cer)") + u";;"_s + tr("All files (*)"));
    browse->setAccessibleName(tr("Browse for the certificate authority"));
    line->addWidget(browse);
    return page;
}

QWidget *ConnectTls::warningPage()
{
    m_icon = new look::IconLabel(u"info"_s, Role::TextSecondary, 14);
    m_warning = new look::TextLabel({}, look::Type::Caption);
    m_warning->setObjectName("tlsWarning"_L1);
    m_warning->setWordWrap(true);
    auto *page = new QWidget;
    auto *line = look::tight<QHBoxLayout>(page, 0, 0, 0, 0, 6);        // as in a FieldError
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_warning, 1, Qt::AlignTop);
    return page;
}

void ConnectTls::setHost(const QString &host)
{
    m_host = host;
    if (!m_chosen)
        choose(!host.isEmpty() && database::isLoopback(host) ? Tls::Off : Tls::Verified);
    show();
}

void ConnectTls::setVisible(bool visible)
{
    m_visible = visible;
    m_grid.setRowVisible(m_choice, visible);
    m_grid.setRowVisible(m_below, visible);
    show();
}

bool ConnectTls::verifies() const { return m_choice->currentData().toInt() == int(Tls::Verified); }

void ConnectTls::choose(Tls tls) { m_choice->setCurrentIndex(m_choice->findData(int(tls))); }

void ConnectTls::show()
{
    const bool verified = verifies();
    m_authority->setProblem({});
    m_below->setCurrentIndex(verified ? 0 : 1);
    m_label->setVisible(m_visible && verified);
    if (verified)
        m_choice->setAccessibleDescription({});
    else if (!m_host.isEmpty() && database::isLoopback(m_host))
        warn(u"info"_s, Role::TextSecondary, tr("Nothing is encrypted. The connection stays on this computer."));
    else
        warn(u"warning"_s, Role::Danger, tr("Password and data cross the network in plain text: anybody on the way can read and change them."));
}

void ConnectTls::warn(const QString &icon, Role role, const QString &sentence)
{
    m_icon->setIcon(icon, role);
    m_warning->setRole(role);
    m_warning->setText(sentence);
    m_choice->setAccessibleDescription(sentence);
}

void ConnectTls::fill(database::Options &options) const
{
    options.tls = Tls(m_choice->currentData().toInt());
    options.authority = m_authority->text();
}

void ConnectTls::pointChoice() { m_choice->setFocus(); }

} // namespace candela::app
