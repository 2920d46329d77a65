#include "look/fielderror.h"

#include "look/iconlabel.h"
#include "look/textlabel.h"
#include "look/tight.h"
#include "look/variant.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace candela::look {

FieldError::FieldError(QWidget *input, QWidget *parent)
    : QWidget(parent)
    , m_input(input)
    , m_text(new TextLabel({}, Type::Caption, Role::Danger))
{
    auto *row = tight<QHBoxLayout>(this, 0, 0, 0, 0, 6);
    row->addWidget(new IconLabel(u"warning"_s, Role::Danger, 14), 0, Qt::AlignTop);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    hide();
}

void FieldError::setMessage(const QString &message)
{
    m_text->setText(message);
    setVisible(!message.isEmpty());
    if (m_input) {
        setInvalid(m_input, !message.isEmpty());
        m_input->setAccessibleDescription(message);
    }
}

QString FieldError::message() const { return m_text->text(); }

} // namespace candela::look
