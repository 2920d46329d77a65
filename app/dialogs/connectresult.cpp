#include "dialogs/connectresult.h"

#include "look/buttons.h"
#include "look/textlabel.h"
#include "look/theme.h"
#include "look/tight.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

namespace candela::app {

using namespace Qt::StringLiterals;
using look::Role;
using look::Stage;
using look::Type;
namespace Space = look::Space;

namespace {

// Names of files and hosts may be long and without a blank; a label breaks a line only where it is let.
QString breakable(const QString &text)
{
    static constexpr int longest = 30;
    QString result;
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() ? 0 : run + 1;
        result += c;
        if (run >= longest && !c.isHighSurrogate()) {
            result += QChar(0x200b);
            run = 0;
        }
    }
    return result;
}

look::TextLabel *label(const QString &name, Type type, Role role)
{
    auto *result = new look::TextLabel({}, type, role);
    result->setObjectName(name);
    result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return result;
}

} // namespace

ConnectResult::ConnectResult(QWidget *parent)
    : Ground(Role::Window, Rounded, parent)
    , m_head(label(u"resultHead"_s, Type::Strong, Role::Text))
    , m_time(label(u"resultTime"_s, Type::Caption, Role::TextSecondary))
    , m_text(label(u"resultText"_s, Type::Body, Role::TextSecondary))
    , m_stages(new look::StageList)
    , m_fold(look::button(tr("Details"), look::Variant::Link))
    , m_details(new QPlainTextEdit)
{
    setObjectName("result"_L1);
    m_stages->setObjectName("stages"_L1);
    m_head->setWordWrap(true);
    m_text->setWordWrap(true);
    auto *column = look::tight<QVBoxLayout>(this, Space::l, Space::m, Space::l, Space::m, Space::xs);
    auto *head = look::tight<QHBoxLayout>(Space::m);
    head->addWidget(m_head, 1, Qt::AlignTop);
    head->addWidget(m_time, 0, Qt::AlignTop);
    head->addWidget(m_fold, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_stages);
    column->addWidget(m_details);
    column->addWidget(m_text);
    column->addStretch(0);

    m_fold->setObjectName("details"_L1);
    m_fold->setCheckable(true);
    m_fold->setAutoDefault(false);
    m_details->setObjectName("detailsText"_L1);
    m_details->setAccessibleName(tr("Details"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setFont(look::Theme::font(Type::MonoCaption));
    connect(m_fold, &QPushButton::toggled, this, &ConnectResult::fold);
    const QFontMetrics strong(m_head->font()), body(m_text->font());
    m_fold->setFixedHeight(strong.lineSpacing()); // it moves no line
    m_stages->setStages(QList<Stage>(5));
    m_details->setFixedHeight(m_stages->sizeHint().height());
    setMinimumHeight(
        2 * Space::m + 2 * Space::xs + strong.lineSpacing() + m_stages->sizeHint().height() + 2 * body.lineSpacing());
    set({Role::Text, {}, {}, {}, {}, {}});
}

void ConnectResult::set(const Shown &shown)
{
    m_head->setRole(shown.role);
    m_head->setText(breakable(shown.head));
    m_time->setText(shown.time);
    m_time->setVisible(!shown.time.isEmpty());
    m_text->setText(breakable(shown.text));
    m_text->setVisible(!shown.text.isEmpty());
    m_hasStages = !shown.stages.isEmpty();
    m_stages->setStages(shown.stages);
    m_details->setPlainText(shown.details);
    m_fold->setVisible(!shown.details.isEmpty());
    m_fold->setChecked(false);
    fold(false);
    QStringList spoken{shown.head, m_stages->accessibleName(), shown.text};
    spoken.removeAll(QString());
    setAccessibleName(spoken.join(u". "_s));
    m_isFailure = shown.role == Role::Danger;
    if (m_isFailure) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

// The details take the stages' place.
void ConnectResult::fold(bool open)
{
    m_stages->setVisible(m_hasStages && !open);
    m_details->setVisible(open);
}

} // namespace candela::app
