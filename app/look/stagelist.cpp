#include "look/stagelist.h"

#include "look/icons.h"
#include "look/painting.h"
#include "look/theme.h"
#include "look/tooltip.h"
#include "look/widgetpainter.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace candela::look {

namespace {

struct Sign {
    QString icon;
    Role role;
};

Sign signOf(Stage::State state)
{
    switch (state) {
    case Stage::State::Running:
        return {u"refresh"_s, Role::Accent};
    case Stage::State::Ok:
        return {u"ok"_s, Role::Ok};
    case Stage::State::Warning:
        return {u"warning"_s, Role::Warning};
    case Stage::State::Failed:
        return {u"error"_s, Role::Danger};
    case Stage::State::Waiting:
        break;
    }
    return {u"more"_s, Role::TextDisabled};
}

} // namespace

StageList::StageList(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StageList::setStages(const QList<Stage> &stages)
{
    m_stages = stages;
    QStringList spoken;
    for (const Stage &stage : stages) {
        spoken << (stage.detail.isEmpty() ? stage.name : u"%1: %2"_s.arg(stage.name, stage.detail));
    }
    setAccessibleName(spoken.join(u". "_s));
    updateGeometry();
    update();
}

int StageList::stageHeight() const { return fontMetrics().height() + 7; }

int StageList::nameWidth() const
{
    const QFontMetrics strong(Theme::font(Type::Strong));
    int widest = Theme::scaled(84) - Space::m;
    for (const Stage &stage : m_stages) {
        widest = qMax(widest, strong.horizontalAdvance(stage.name));
    }
    return widest + Space::m;
}

int StageList::timeWidth() const
{
    const QFontMetrics mono(Theme::font(Type::MonoCaption));
    int widest = 0;
    for (const Stage &stage : m_stages) {
        widest = qMax(widest, mono.horizontalAdvance(stage.time));
    }
    return widest ? widest + Space::m : 0;
}

QSize StageList::sizeHint() const { return {Theme::scaled(300), int(m_stages.size()) * stageHeight()}; }

QSize StageList::minimumSizeHint() const { return {Theme::scaled(160), sizeHint().height()}; }

bool StageList::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = help->pos().y() / stageHeight();
        if (row >= 0 && row < m_stages.size() && !m_stages.at(row).detail.isEmpty()) {
            QToolTip::showText(help->globalPos(), toolTipText(m_stages.at(row).detail), this);
            return true;
        }
    }
    return QWidget::event(event);
}

void StageList::paintStage(QPainter *p, const QRect &row, const Stage &stage) const
{
    const auto write = [&](int x, int room, Qt::Alignment side, Type type, Role role, const QString &words) {
        const QFont font = Theme::font(type);
        p->setFont(font);
        p->setPen(Theme::color(role));
        p->drawText(Painting::mirrored(p, rect(), QRect(x, row.top(), room, row.height())),
            int(QStyle::visualAlignment(layoutDirection(), side | Qt::AlignVCenter)),
            QFontMetrics(font).elidedText(words, Qt::ElideRight, room));
    };
    const Sign sign = signOf(stage.state);
    Icons::paint(p, Painting::square(p, row, 0, Theme::iconSize()), sign.icon, Theme::color(sign.role));
    const int name = Theme::iconSize() + Space::s;
    const int detail = name + nameWidth();
    const int time = timeWidth();
    const bool waiting = stage.state == Stage::State::Waiting;
    write(name, detail - name, Qt::AlignLeft, waiting ? Type::Body : Type::Strong,
        waiting ? Role::TextSecondary : Role::Text, stage.name);
    write(detail, width() - detail - time, Qt::AlignLeft, Type::Body, Role::TextSecondary, stage.detail);
    write(width() - time, time, Qt::AlignRight, Type::MonoCaption, Role::TextSecondary, stage.time);
}

void StageList::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    QRect row(0, 0, width(), stageHeight());
    for (const Stage &stage : m_stages) {
        paintStage(&p, row, stage);
        row.translate(0, row.height());
    }
}

} // namespace candela::look
