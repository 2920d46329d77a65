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
    , m_lines(tight<QVBoxLayout>(this, Space::xl, Space::l, Space::xl, Space::m, Space::s))
    , m_row(tight<QHBoxLayout>(Space::s))
    , m_title(new TextLabel(title, Type::Title))
    , m_subtitle(new ElidedLabel({}, Type::Caption, Role::TextSecondary))
{
    m_lines->addLayout(m_row);
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
    m_search = new SearchField(placeholder);
    connect(new KeyTip(*m_search, u"actFind"_s), &KeyTip::keyChanged, m_search, &SearchField::setShortcut);
    m_search->setMinimumWidth(Theme::scaled(qMin(width, 160)));
    m_widest = Theme::scaled(width);
    m_search->setMaximumWidth(m_widest);
    m_row->addWidget(m_search, 3, Qt::AlignVCenter);
    return m_search;
}

void PageHeader::addControl(QWidget *control) { m_row->addWidget(control, 0, Qt::AlignVCenter); }

int PageHeader::leastRow() const
{
    const bool isBeside = m_search && m_row->indexOf(m_search) >= 0;
    return m_row->minimumSize().width() - (isBeside ? m_search->minimumWidth() + m_row->spacing() : 0);
}

QSize PageHeader::minimumSizeHint() const
{
    const int least = m_search ? qMax(leastRow(), m_search->minimumWidth()) : leastRow();
    return {least + 2 * Space::xl, QWidget::minimumSizeHint().height()};
}

void PageHeader::giveWay()
{
    if (!m_search)
        return;
    const bool isBeside = m_row->indexOf(m_search) >= 0;
    const int room = width() - 2 * Space::xl;
    const bool fits = leastRow() + m_row->spacing() + m_search->minimumWidth() <= room;
    if (isBeside && !fits) {
        m_row->removeWidget(m_search);
        m_search->setMaximumWidth(QWIDGETSIZE_MAX);
        m_lines->addWidget(m_search);
    } else if (!isBeside && fits) {
        m_lines->removeWidget(m_search);
        m_search->setMaximumWidth(m_widest);
        m_row->insertWidget(1, m_search, 3, Qt::AlignVCenter);
    }
}

void PageHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    giveWay();
}

} // namespace candela::look
