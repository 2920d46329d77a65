#include "look/pageheader.h"

#include "look/elidedlabel.h"
#include "look/keytip.h"
#include "look/searchfield.h"
#include "look/theme.h"
#include "look/tight.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace candela::look {

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_row(tight<QHBoxLayout>(this, Space::xl, Space::l, Space::xl, Space::m, Space::s))
    , m_title(new TextLabel(title, Type::Title))
    , m_subtitle(new ElidedLabel({}, Type::Caption, Role::TextSecondary))
{
    auto *texts = tight<QVBoxLayout>(1);
    texts->addWidget(m_title);
    texts->addWidget(m_subtitle);
    m_row->addLayout(texts, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PageHeader::setTitle(const QString &title) { m_title->setText(title); }

void PageHeader::setSubtitle(const QString &subtitle) { m_subtitle->setText(subtitle); }

SearchField *PageHeader::addSearch(const QString &placeholder, int width)
{
    auto *search = new SearchField(placeholder);
    connect(new KeyTip(*search, u"actFind"_s), &KeyTip::keyChanged, search, &SearchField::setShortcut);
    search->setMinimumWidth(Theme::scaled(qMin(width, 160)));
    search->setMaximumWidth(Theme::scaled(width));
    m_row->addWidget(search, 3, Qt::AlignVCenter);
    return search;
}

void PageHeader::addControl(QWidget *control) { m_row->addWidget(control, 0, Qt::AlignVCenter); }

} // namespace candela::look
