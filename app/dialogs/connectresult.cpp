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

look::TextLabel *paragraph(const QString &name, Type type, Role role)
{
    auto *label = new look::TextLabel({}, type, role);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ConnectResult::ConnectResult(QWidget *parent)
    : Ground(Role::Window, Rounded, parent), m_head(paragraph(u"resultHead"_s, Type::Strong, Role::Text)),
      m_text(paragraph(u"resultText"_s, Type::Body, Role::TextSecondary)), m_fold(look::button(tr("Details"), look::Variant::Link)),
      m_details(new QPlainTextEdit)
{
    setObjectName("result"_L1);
    auto *column = look::tight<QVBoxLayout>(this, Space::l, Space::m, Space::l, Space::m, Space::xs);
    auto *head = look::tight<QHBoxLayout>(Space::s);
    head->addWidget(m_head, 1, Qt::AlignTop);
    head->addWidget(m_fold, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_text);
    column->addWidget(m_details);
    column->addStretch(1);

    m_fold->setObjectName("details"_L1);
    m_fold->setCheckable(true);
    m_details->setObjectName("detailsText"_L1);
    m_details->setAccessibleName(tr("Details"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setFont(look::Theme::font(Type::MonoCaption));
    const QFontMetrics mono(m_details->font()), strong(m_head->font()), body(m_text->font());
    m_details->setFixedHeight(3 * mono.lineSpacing() + 2 * Space::s);
    connect(m_fold, &QPushButton::toggled, m_details, &QWidget::setVisible);
    m_fold->setFixedHeight(strong.lineSpacing());       // it moves no line
    setMinimumHeight(2 * Space::m + Space::xs + strong.lineSpacing() + 2 * body.lineSpacing());
    set(Role::Text, {});
}

void ConnectResult::set(Role role, const Sentence &sentence)
{
    m_head->setRole(role);
    m_head->setText(breakable(sentence.problem));
    m_text->setText(breakable(sentence.remedy));
    m_text->setVisible(!sentence.remedy.isEmpty());
    m_details->setPlainText(sentence.details);
    m_fold->setChecked(false);
    m_fold->setVisible(!sentence.details.isEmpty());
    m_details->hide();
    setAccessibleName(sentence.line());
}

void ConnectResult::showNote(const QString &head, const QString &text) { set(Role::Text, {head, text, {}}); }

void ConnectResult::showFailure(const Sentence &sentence)
{
    set(Role::Danger, sentence);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace candela::app
