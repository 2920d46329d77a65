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

namespace {

constexpr int barInset = 5;

// One beside another where there is room for that, else one below another.
void fold(QBoxLayout &layout, bool isRoom)
{
    layout.setDirection(isRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace

SelectionBar::SelectionBar(QWidget *parent)
    : QWidget(parent)
    , m_count(new TextLabel({}, Type::Strong))
    , m_scope(new ElidedLabel({}, Type::Body, Role::TextSecondary))
    , m_offer(button({}, Variant::Link))
    , m_lines(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_texts(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_said(tight<QHBoxLayout>(Space::s))
    , m_acts(tight<QHBoxLayout>(Space::s))
    , m_actions(tight<QHBoxLayout>(Space::s))
{
    m_lines->setContentsMargins(barInset, barInset, barInset, barInset);
    m_lines->setSpacing(Space::s);
    m_lines->addLayout(m_texts, 1);
    m_lines->addLayout(m_acts);
    m_texts->setSpacing(Space::s);
    m_texts->addLayout(m_said);
    m_texts->addWidget(m_offer, 0, Qt::AlignLeft);
    m_texts->addStretch(1);
    m_said->addSpacing(Space::m - barInset); // margins are not mirrored
    m_said->addWidget(m_count);
    m_said->addWidget(m_scope);
    m_said->addStretch(1);
    m_acts->addLayout(m_actions);
    m_acts->addWidget(new Line(Qt::Vertical));
    auto *clear = button(tr("&Clear"), Variant::Ghost);
    clear->setAccessibleName(tr("Clear selection"));
    m_acts->addWidget(clear);
    m_acts->addStretch(1);
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
    giveWay();
}

QPushButton *SelectionBar::addAction(const QString &text, const QString &icon, Variant variant)
{
    auto *action = button(text, variant, icon);
    m_actions->addWidget(action);
    return action;
}

int SelectionBar::leastTexts() const
{
    const int offer = m_offer->isHidden() ? 0 : m_texts->spacing() + m_offer->minimumSizeHint().width();
    return m_said->minimumSize().width() + offer;
}

QSize SelectionBar::minimumSizeHint() const
{
    const int texts = qMax(m_said->minimumSize().width(), m_offer->isHidden() ? 0 : m_offer->minimumSizeHint().width());
    return {qMax(texts, m_acts->minimumSize().width()) + 2 * barInset, QWidget::minimumSizeHint().height()};
}

void SelectionBar::giveWay()
{
    const int room = width() - 2 * barInset;
    fold(*m_texts, leastTexts() <= room);
    fold(*m_lines, leastTexts() + m_lines->spacing() + m_acts->minimumSize().width() <= room);
}

void SelectionBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    giveWay();
}

void SelectionBar::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    Painting::fillRounded(&p, QRectF(rect()), Radius::control, Theme::color(Role::SelectionFill),
        Theme::isHighContrast() ? Theme::color(Role::Text) : QColor());
}

} // namespace candela::look
