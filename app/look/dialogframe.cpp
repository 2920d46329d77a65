#include "look/dialogframe.h"

#include "look/buttons.h"
#include "look/elidedlabel.h"
#include "look/envtag.h"
#include "look/ground.h"
#include "look/icons.h"
#include "look/textlabel.h"
#include "look/theme.h"
#include "look/tight.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace candela::look {

DialogFrame::DialogFrame(const QString &title, int width, QWidget *parent)
    : QDialog(parent)
    , m_body(nullptr)
    , m_footer(tight<QHBoxLayout>(Space::s))
    , m_buttons(new QDialogButtonBox)
    , m_question(new TextLabel({}, Type::Subtitle))
    , m_tag(new EnvTag)
    , m_profile(new ElidedLabel({}, Type::Strong, Role::Text, Qt::ElideMiddle))
{
    setWindowTitle(title);
    setWindowIcon(Icons::application());
    setMinimumWidth(Theme::scaled(width));

    auto *surface = new Ground(Role::Surface);
    m_body = tight<QVBoxLayout>(surface, Space::xl, Space::xl - Space::xs, Space::xl, Space::l, Space::m);
    m_question->setWordWrap(true);
    m_body->addWidget(m_question);
    m_question->hide();

    auto *foot = new Ground(Role::Window, Ground::Top);
    auto *row = tight<QHBoxLayout>(foot, Space::xl, Space::m, Space::xl, Space::m, Space::s);
    m_footer->addWidget(m_tag);
    m_footer->addWidget(m_profile);
    row->addLayout(m_footer);
    m_tag->hide();
    m_profile->hide();
    row->addWidget(m_buttons, 1);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = tight<QVBoxLayout>();
    column->addWidget(surface, 1);
    column->addWidget(foot);
    tight<QHBoxLayout>(this)->addLayout(column, 1);
}

void DialogFrame::setSide(QWidget *side) { static_cast<QHBoxLayout *>(layout())->insertWidget(0, side); }

void DialogFrame::setQuestion(const QString &question)
{
    m_question->setText(question);
    m_question->setVisible(!question.isEmpty());
}

void DialogFrame::setEnvironment(Environment environment, const QString &profile)
{
    m_tag->setEnvironment(environment);
    m_tag->show();
    m_profile->setText(profile);
    m_profile->setVisible(!profile.isEmpty());
}

QPushButton *DialogFrame::addButton(const QString &text, QDialogButtonBox::ButtonRole role, Variant variant)
{
    auto *result = button(text, variant);
    m_buttons->addButton(result, role);
    return result;
}

void DialogFrame::setDefaultButton(QPushButton *button) { button->setDefault(true); }

QSize DialogFrame::sizeHint() const
{
    const int widest = Theme::scaled(960);      // a long text gives way instead
    QSize size = QDialog::sizeHint().boundedTo({widest, QWIDGETSIZE_MAX}).expandedTo(layout()->totalMinimumSize()).expandedTo(minimumSize());
    if (layout()->hasHeightForWidth()) {
        size.setHeight(
            qMax(layout()->totalMinimumHeightForWidth(size.width()), layout()->totalHeightForWidth(size.width())));
    }
    return size;
}

bool DialogFrame::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible() && layout()->hasHeightForWidth()) {
        const QSize room = screen()->availableGeometry().size();
        const int wide = qMax(width(), qMin(layout()->totalMinimumSize().width(), room.width()));
        const int high = qMax(height(), qMin(layout()->totalMinimumHeightForWidth(wide), room.height()));
        if (size() != QSize(wide, high)) {
            resize(wide, high);
        }
    }
    return handled;
}

} // namespace candela::look
