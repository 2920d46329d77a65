#include "look/segmented.h"

#include "look/painting.h"
#include "look/segment.h"
#include "look/theme.h"
#include "look/tight.h"
#include "look/widgetpainter.h"

#include <QButtonGroup>
#include <QFocusEvent>
#include <QHBoxLayout>

namespace candela::look {

Segmented::Segmented(const QStringList &items, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setLayout(tight<QHBoxLayout>(this, 2, 2, 2, 2, 2));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        // one stop of the Tab key: the choice taken; the arrow keys go on from there
        m_group->button(id)->setFocusPolicy(checked ? Qt::StrongFocus : Qt::ClickFocus);
        if (checked) {
            emit currentIndexChanged(id);
        }
    });
    setItems(items);
}

void Segmented::setItems(const QStringList &items)
{
    const auto old = m_group->buttons();
    for (QAbstractButton *button : old) {
        m_group->removeButton(button);
        delete button;
    }
    for (int i = 0; i < items.size(); ++i) {
        auto *segment = new Segment(items.at(i));
        layout()->addWidget(segment);
        m_group->addButton(segment, i);
    }
    setCurrentIndex(0);
}

int Segmented::currentIndex() const { return m_group->checkedId(); }

void Segmented::setCurrentIndex(int index)
{
    if (QAbstractButton *button = m_group->button(index)) {
        button->setChecked(true);
    }
}

void Segmented::setItemEnabled(int index, bool enabled)
{
    if (QAbstractButton *button = m_group->button(index)) {
        button->setEnabled(enabled);
    }
}

QSize Segmented::sizeHint() const { return {QWidget::sizeHint().width(), Theme::controlHeight()}; }

QSize Segmented::minimumSizeHint() const { return {QWidget::minimumSizeHint().width(), Theme::controlHeight()}; }

// The mnemonic of its label arrives here.
void Segmented::focusInEvent(QFocusEvent *event)
{
    if (QAbstractButton *taken = m_group->checkedButton()) {
        taken->setFocus(event->reason());
    }
}

void Segmented::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    Painting::fillRounded(&p, QRectF(rect()), Radius::control, Theme::color(Role::Hover),
        Theme::isHighContrast() ? Theme::color(Role::Border) : QColor());
}

} // namespace candela::look
