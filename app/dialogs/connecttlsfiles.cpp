#include "dialogs/connecttlsfiles.h"

#include "dialogs/connectfield.h"
#include "look/formgrid.h"
#include "look/textlabel.h"
#include "look/tight.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Options;
using look::Role;
using look::TextLabel;

ConnectTlsFiles::ConnectTlsFiles(QWidget *parent)
    : QWidget(parent)
    , m_bind(new QCheckBox(tr("&Bind the log-in to this TLS channel")))
    , m_about(new TextLabel({}, look::Type::Body, Role::TextSecondary))
{
    auto *page = look::tight<QVBoxLayout>(this, 0, look::Space::l, 0, 0, look::Space::l);
    m_about->setObjectName("tlsFilesAbout"_L1);
    m_about->setWordWrap(true);
    page->addWidget(m_about);
    auto *grid = new look::FormGrid(84);
    page->addLayout(grid);
    page->addStretch(1);
    m_authority = addFile(*grid, u"authority"_s, tr("A&uthority"), tr("Certificate authority"));
    m_authority->setPlaceholderText(tr("The system's certificates"));
    m_certificate = addFile(*grid, u"certificate"_s, tr("C&ertificate"), tr("Our certificate"));
    m_certificate->setPlaceholderText(tr("None: only for servers that ask for one"));
    m_key = addFile(*grid, u"key"_s, tr("&Key"), tr("Key of our certificate"));
    m_bind->setObjectName("channelBinding"_L1);
    m_bind->setToolTip(tr("Refuses servers and poolers that cannot prove that nobody stands between."));
    m_bind->setAccessibleDescription(m_bind->toolTip());
    grid->addWide(m_bind);
    connect(m_bind, &QCheckBox::toggled, this, &ConnectTlsFiles::edited);
    setUsed(true, true);
}

ConnectField *ConnectTlsFiles::addFile(
    look::FormGrid &grid, const QString &name, const QString &label, const QString &title)
{
    auto *field = new ConnectField(name);
    field->setAccessibleName(title);
    auto *browse = field->browseButton(u"browse-"_s + name, title,
        tr("Certificates and keys (*.pem *.crt *.cer *.key)") + u";;"_s + tr("All files (*)"));
    browse->setText(tr("Browse…")); // three of them: reached by Tab
    browse->setAccessibleName(tr("Browse: %1").arg(title));
    field->addTo(grid, label, {browse});
    connect(field, &QLineEdit::textChanged, this, &ConnectTlsFiles::edited);
    return field;
}

void ConnectTlsFiles::load(const Options &options)
{
    m_authority->setText(options.authority);
    m_certificate->setText(options.certificate);
    m_key->setText(options.key);
    m_bind->setChecked(options.channelBinding);
}

void ConnectTlsFiles::loadNamed(const Options &options)
{
    if (!options.authority.isEmpty())
        m_authority->setText(options.authority);
    if (!options.certificate.isEmpty() || !options.key.isEmpty()) {
        m_certificate->setText(options.certificate);
        m_key->setText(options.key);
    }
    if (options.channelBinding)
        m_bind->setChecked(true);
}

void ConnectTlsFiles::fill(Options &options) const
{
    options.authority = m_authority->text();
    options.certificate = m_certificate->text();
    options.key = m_key->text();
    options.channelBinding = m_bind->isChecked() && m_binds;
}

void ConnectTlsFiles::setUsed(bool used, bool binds)
{
    m_used = used;
    m_binds = binds;
    m_bind->setVisible(binds);
    m_bind->setEnabled(used);
    m_about->setText(used ? tr("PEM files. A certificate authority of our own takes the place of the system's; "
                               "certificate and key say who we are, to servers that ask.")
                          : tr("These files are not used without encryption."));
}

ConnectField *ConnectTlsFiles::firstWrong()
{
    ConnectField *wrong = nullptr;
    const bool half = m_certificate->text().trimmed().isEmpty() != m_key->text().trimmed().isEmpty();
    const auto check = [&](ConnectField *field, const QString &ifBlank) {
        field->setProblem({});
        if (m_used && !field->check(ifBlank) && !wrong)
            wrong = field;
    };
    check(m_authority, {});
    check(m_certificate, half ? tr("Name the certificate that belongs to the key.") : QString());
    check(m_key, half ? tr("Name the key that belongs to the certificate.") : QString());
    return wrong;
}

ConnectField *ConnectTlsFiles::holding(const QString &path) const
{
    for (auto *field : {m_authority, m_certificate, m_key}) {
        if (!path.isEmpty() && field->text() == path)
            return field;
    }
    return nullptr;
}

} // namespace candela::app
