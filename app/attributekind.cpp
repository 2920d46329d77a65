#include "attributekind.h"

#include <QRegularExpression>

namespace candela::app {

static AttributeKind kindOfType(const QString &type)
{
    static const auto matches = [](const char *pattern, const QString &text) {
        return QRegularExpression(QLatin1String(pattern), QRegularExpression::CaseInsensitiveOption).match(text).hasMatch();
    };
    if (matches("^(bool|boolean|tinyint\\(1\\))\\b|^tinyint\\(1\\)", type))
        return AttributeKind::Boolean;
    if (matches("^(big|small|medium|tiny)?int(eger)?\\b|^int\\d|serial", type))
        return AttributeKind::Integer;
    return matches("blob|bytea|binary|^bit\\b|\\[\\]", type) ? AttributeKind::Fixed : AttributeKind::Text;
}

AttributeKind attributeKind(const auth::Attribute &attribute, const QVariant &value)
{
    const auto kind = kindOfType(attribute.type);
    if (!value.isValid())
        return kind;
    const auto text = value.toString();
    switch (value.typeId()) {
    case QMetaType::Bool:
        return AttributeKind::Boolean;
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return kind == AttributeKind::Boolean && (text == u"0" || text == u"1") ? kind : AttributeKind::Integer;
    case QMetaType::QString:
        return text.contains(u'\n') || text.contains(u'\r') || text.contains(QChar(0)) || text.size() > 10'000
            ? AttributeKind::Fixed
            : AttributeKind::Text;
    case QMetaType::Double:
        return AttributeKind::Text;
    default:
        return AttributeKind::Fixed;
    }
}

} // namespace candela::app
