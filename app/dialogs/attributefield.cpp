#include "dialogs/attributefield.h"

#include "auth/textlimit.h"
#include "look/fielderror.h"
#include "look/tight.h"
#include "look/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

AttributeField::AttributeField(const auth::Attribute &attribute, std::optional<qsizetype> longest, QWidget *parent)
    : QWidget(parent)
    , m_attribute(attribute)
    , m_longest(longest)
    , m_text(new QLineEdit)
    , m_choice(new QComboBox)
    , m_null(new QCheckBox(u"NULL"_s))
    , m_error(new FieldError(m_text))
{
    m_text->setObjectName(u"attribute:"_s + attribute.name);
    m_text->setAccessibleName(attribute.name);
    m_choice->setObjectName(u"choice:"_s + attribute.name);
    m_choice->setAccessibleName(attribute.name);
    m_choice->addItem(tr("no"), false);
    m_choice->addItem(tr("yes"), true);
    m_null->setObjectName(u"null:"_s + attribute.name);
    m_null->setAccessibleName(tr("%1 is NULL").arg(attribute.name));
    m_null->setVisible(attribute.nullable);
    m_error->setObjectName(u"error:"_s + attribute.name);

    auto *column = tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::xs);
    auto *line = tight<QHBoxLayout>(Space::s);
    line->addWidget(m_text, 1);
    line->addWidget(m_choice, 1);
    line->addWidget(m_null);
    column->addLayout(line);
    column->addWidget(m_error);
    const auto judge = [this] {
        m_text->setEnabled(m_isNew || !m_null->isChecked());
        m_choice->setEnabled(m_isNew || !m_null->isChecked());
        m_error->setMessage(fault());
        emit changed();
    };
    const auto choose = [this] {
        if (m_isNew)
            m_null->setChecked(false);
    };
    connect(m_text, &QLineEdit::textEdited, this, choose);
    connect(m_choice, &QComboBox::activated, this, choose);
    connect(m_null, &QCheckBox::toggled, this, [this](bool isNull) {
        if (m_isNew && isNull)
            m_text->clear();
    });
    connect(m_text, &QLineEdit::textChanged, this, judge);
    connect(m_choice, &QComboBox::currentIndexChanged, this, judge);
    connect(m_null, &QCheckBox::toggled, this, judge);
    show(m_kind);
}

void AttributeField::show(AttributeKind kind)
{
    m_kind = kind;
    m_text->setVisible(kind != AttributeKind::Boolean);
    m_choice->setVisible(kind == AttributeKind::Boolean);
    m_text->setReadOnly(kind == AttributeKind::Fixed);
    m_null->setEnabled(kind != AttributeKind::Fixed);
    m_text->setPlaceholderText(kind == AttributeKind::Fixed ? tr("cannot be edited here") : m_attribute.type);
}

void AttributeField::setValue(const QVariant &value)
{
    m_seen = value;
    show(attributeKind(m_attribute, value));
    m_text->setText(m_kind == AttributeKind::Fixed ? QString() : value.toString());
    m_text->setCursorPosition(0);
    m_choice->setCurrentIndex(value.toBool() ? 1 : 0);
    m_null->setChecked(m_attribute.nullable && !value.isValid());
}

void AttributeField::setNew()
{
    m_isNew = true;
    setValue({});
    const bool fills = m_attribute.fillsItself;
    m_null->setVisible(m_attribute.nullable || fills);
    if (fills) {
        m_null->setText(tr("by default"));
        m_null->setAccessibleName(tr("%1 as the database fills it").arg(m_attribute.name));
    }
    m_null->setChecked(m_attribute.nullable || fills);
}

bool AttributeField::isMissing() const
{
    const bool mayBeLeft = m_attribute.nullable || m_attribute.fillsItself;
    const bool isTyped = m_kind == AttributeKind::Text || m_kind == AttributeKind::Integer;
    return m_isNew && !mayBeLeft && isTyped && m_text->text().isEmpty();
}

QVariant AttributeField::typed() const
{
    const auto text = m_text->text();
    bool fits = false;
    switch (m_kind) {
    case AttributeKind::Boolean:
        // PostgreSQL alone has a type of its own for it.
        return m_attribute.type.startsWith(u"bool") && m_seen.typeId() != QMetaType::LongLong
            ? m_choice->currentData()
            : QVariant(qlonglong(m_choice->currentIndex()));
    case AttributeKind::Integer:
        if (const auto number = text.toLongLong(&fits); fits)
            return m_seen.typeId() == QMetaType::ULongLong && number >= 0 ? QVariant(qulonglong(number)) : QVariant(number);
        if (const auto number = text.toULongLong(&fits); fits)
            return number;
        return text;
    case AttributeKind::Text: return m_seen.typeId() == QMetaType::Double && m_seen.toString() == text ? m_seen : text;
    case AttributeKind::Fixed: break;
    }
    return m_seen;
}

QVariant AttributeField::value() const { return m_null->isChecked() ? QVariant() : typed(); }

bool AttributeField::isChanged() const
{
    const auto now = value();
    if (m_isNew)
        return !m_null->isChecked() && m_kind != AttributeKind::Fixed;
    return now.isValid() != m_seen.isValid() || now != m_seen;
}

QString AttributeField::fault() const
{
    if (!isChanged() || m_null->isChecked() || isMissing())
        return {};
    const auto text = m_text->text();
    if (m_kind == AttributeKind::Integer && value().typeId() == QMetaType::QString)
        return tr("A whole number is needed here.");
    if (m_kind == AttributeKind::Text && m_longest && auth::charactersOf(text) > *m_longest)
        return tr("Too long: up to %1 characters fit, and these are %2.").arg(*m_longest).arg(auth::charactersOf(text));
    return {};
}

void AttributeField::complain(const QString &message) { m_error->setMessage(message); }

QWidget *AttributeField::editor() const
{
    return m_kind == AttributeKind::Boolean ? static_cast<QWidget *>(m_choice) : m_text;
}

} // namespace candela::app
