#include "look/selectionbar.h"

#include "look/buttons.h"
#include "look/elidedlabel.h"
#include "look/line.h"
#include "look/painting.h"
#include "look/theme.h"
#include "look/tight.h"
#include "look/widgetpainter.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace candela::look {

SelectionBar::SelectionBar(QWidget *parent)
    : QWidget(parent)
    , m_count(new TextLabel({}, Type::Strong))
    , m_scope(new ElidedLabel({}, Type::Body, Role::TextSecondary))
    , m_offer(button({}, Variant::Link))
    , m_actions(tight<QHBoxLayout>(Space::s))
{
    auto *row = tight<QHBoxLayout>(this, 5, 5, 5, 5, Space::s);
    row->addSpacing(Space::m - 5); // margins are not mirrored
    row->addWidget(m_count);
    row->addWidget(m_scope);
    row->addWidget(m_offer);
    row->addStretch(1);
    row->addLayout(m_actions);
    row->addWidget(new Line(Qt::Vertical));
    auto *clear = button(tr("&Clear"), Variant::Ghost);
    clear->setAccessibleName(tr("Clear selection"));
    row->addWidget(clear);
    connect(m_offer, &QPushButton::clicked, this, &SelectionBar::selectAllRequested);
    connect(clear, &QPushButton::clicked, this, &SelectionBar::clearRequested);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setTexts({}, {}, {});
}

void SelectionBar::setTexts(const QString &count, const QString &scope, const QString &offer)
{
    m_count->setText(count);
    m_scope->setText(scope);
    m_offer->setText(offer);
    m_offer->setVisible(!offer.isEmpty());
    setAccessibleName(scope.isEmpty() ? count : count + u' ' + scope);
}

QPushButton *SelectionBar::addAction(const QString &text, const QString &icon, Variant variant)
{
    auto *action = button(text, variant, icon);
    m_actions->addWidget(action);
    return action;
}

void SelectionBar::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    Painting::fillRounded(&p, QRectF(rect()), Radius::control, Theme::color(Role::SelectionFill),
        Theme::isHighContrast() ? Theme::color(Role::Text) : QColor());
}

} // namespace candela::look
