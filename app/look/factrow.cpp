#include "look/factrow.h"

#include "look/elidedlabel.h"
#include "look/painting.h"
#include "look/theme.h"
#include "look/tight.h"
#include "look/widgetpainter.h"

#include <QHBoxLayout>

namespace candela::look {

FactRow::FactRow(const QString &name, const QString &value, Type type, int nameWidth, QWidget *parent)
    : QWidget(parent)
    , m_row(tight<QHBoxLayout>(this, 0, 1, 0, 0, Space::m))
    , m_name(new ElidedLabel(name, Type::Body, Role::TextSecondary))
    , m_value(new ElidedLabel(value, type, Role::Text, type == Type::Body ? Qt::ElideRight : Qt::ElideMiddle))
    , m_note(new TextLabel({}, Type::Caption, Role::TextSecondary))
{
    m_name->setFixedWidth(Theme::scaled(nameWidth));
    m_row->addWidget(m_name);
    m_row->addWidget(m_value, 1);
    m_row->addWidget(m_note);
    m_note->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize FactRow::sizeHint() const { return {QWidget::sizeHint().width(), Theme::controlHeight() - 1}; }

QSize FactRow::minimumSizeHint() const { return {QWidget::minimumSizeHint().width(), Theme::controlHeight() - 1}; }

void FactRow::setValue(const QString &value) { m_value->setText(value); }

void FactRow::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

QString FactRow::value() const { return m_value->text(); }

void FactRow::addControl(QWidget *control) { m_row->addWidget(control); }

void FactRow::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    Painting::hairline(&p, rect().topLeft(), rect().topRight());
}

} // namespace candela::look
