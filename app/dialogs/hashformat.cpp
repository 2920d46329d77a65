#include "dialogs/hashformat.h"

#include "auth/password/hasher.h"
#include "look/formgrid.h"
#include "look/textlabel.h"
#include "wording.h"

#include <QComboBox>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;
using auth::HashKind;

QString hasherName(const auth::Hasher *hasher)
{
    for (const auto kind : {HashKind::LuciaScrypt, HashKind::Argon2id, HashKind::Bcrypt}) {
        if (auth::hasherFor(kind) == hasher)
            return hashName(kind);
    }
    return hasher->id();
}

HashFormat::HashFormat(QWidget *parent)
    : QWidget(parent)
    , m_combo(new QComboBox)
    , m_warning(new TextLabel({}, Type::Caption, Role::Warning))
{
    m_combo->setObjectName(u"format"_s);
    m_combo->addItem(tr("As this site writes them"));
    for (const auto *hasher : auth::hashers()) {
        if (hasher->writable())
            m_combo->addItem(hasherName(hasher), hasher->id());
    }
    m_warning->setObjectName(u"formatWarning"_s);
    m_warning->setWordWrap(true);
    auto *grid = new FormGrid(0, this);
    grid->addRow(tr("Hash &format"), m_combo);
    grid->addWide(m_warning);
    connect(m_combo, &QComboBox::currentIndexChanged, this, &HashFormat::judge);
    judge();
}

void HashFormat::setInstallation(const auth::Hasher *hasher)
{
    m_installation = hasher;
    m_combo->setItemText(0, tr("As this site writes them: %1").arg(hasherName(hasher)));
    judge();
}

const auth::Hasher *HashFormat::chosen() const { return auth::hasherNamed(m_combo->currentData().toString()); }

// Lucia's own takes the normal form; Argon2 and bcrypt packages take either.
bool HashFormat::readersDisagree() const
{
    const auto *hasher = chosen() ? chosen() : m_installation;
    return hasher && hasher != auth::hasherFor(HashKind::LuciaScrypt);
}

void HashFormat::judge()
{
    const auto *other = chosen();
    const bool differs = other && other != m_installation;
    m_warning->setVisible(differs);
    if (differs && m_installation) {
        m_warning->setText(tr("This site writes %1. Unless it reads %2 as well, nobody can sign in with this key.")
                               .arg(hasherName(m_installation), hasherName(other)));
    } else if (differs) {
        m_warning->setText(tr("Unless this site reads %1, nobody can sign in with this key.").arg(hasherName(other)));
    }
    emit changed();
}

} // namespace candela::app
