#include "dialogs/keyline.h"

#include "cells.h"
#include "look/elidedlabel.h"
#include "look/iconlabel.h"
#include "look/statepill.h"
#include "look/tight.h"

#include <QHBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

KeyLine::KeyLine(QWidget *parent)
    : QWidget(parent)
    , m_id(new ElidedLabel({}, Type::Mono, Role::Text, Qt::ElideMiddle))
    , m_kind(new StatePill(Pill{}))
{
    auto *line = tight<QHBoxLayout>(this, 0, 0, 0, 0, Space::s);
    m_id->setObjectName(u"keyId"_s);
    m_kind->setObjectName(u"hashKind"_s);
    line->addWidget(new IconLabel(u"keys"_s, Role::TextSecondary));
    line->addWidget(m_id, 1);
    line->addWidget(m_kind);
}

void KeyLine::setKey(const auth::Key &key)
{
    m_id->setText(key.id);
    m_kind->set(hashPill(key.kind));
    m_kind->setToolTip(key.parameters.toHtmlEscaped());
}

} // namespace candela::app
