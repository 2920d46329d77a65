#include "look/sectiontitle.h"

#include "look/buttons.h"
#include "look/elidedlabel.h"
#include "look/theme.h"
#include "look/tight.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace candela::look {

SectionTitle::SectionTitle(const QString &title, const QString &note, QWidget *parent)
    : QWidget(parent)
    , m_row(tight<QHBoxLayout>(this, 0, 0, 0, 0, Space::s))
    , m_title(new TextLabel(title, Type::Strong))
    , m_note(new ElidedLabel(note, Type::Caption, Role::TextSecondary))
{
    m_row->addWidget(m_title);
    m_row->addWidget(m_note, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize SectionTitle::sizeHint() const { return QWidget::sizeHint().expandedTo({0, Theme::controlHeight()}); }

void SectionTitle::setTitle(const QString &title) { m_title->setText(title); }

void SectionTitle::setNote(const QString &note) { m_note->setText(note); }

QPushButton *SectionTitle::addLink(const QString &text, const QString &name)
{
    auto *link = button(text, Variant::Link);
    link->setAccessibleName(name);
    m_row->addWidget(link);
    return link;
}

void SectionTitle::addControl(QWidget *control) { m_row->addWidget(control); }

} // namespace candela::look
