#include "jsonvalue.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace candela::tests {

using namespace Qt::StringLiterals;

enum class Form { Text, Number, Moment, Day, Json, Bytes };

static Form formOf(const QString &type)
{
    static const QList<std::pair<QRegularExpression, Form>> forms
        = {{QRegularExpression(u"^(double|real|float)\\b"_s), Form::Number},
            {QRegularExpression(u"^(timestamp|datetime)\\b"_s), Form::Moment},
            {QRegularExpression(u"^date$"_s), Form::Day}, {QRegularExpression(u"^jsonb?$"_s), Form::Json},
            {QRegularExpression(u"^(bytea|(tiny|medium|long)?blob|(var)?binary)\\b"_s), Form::Bytes}};
    for (const auto &[pattern, form] : forms) {
        if (pattern.match(type).hasMatch())
            return form;
    }
    return Form::Text;
}

static QJsonValue number(double value, const QString &text)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue(text);
}

// "2023-01-02 03:04:05.123456+00", or without an offset, which then is UTC. Invalid where it is no such moment.
static QDateTime moment(QString text)
{
    static const QRegularExpression offset(u"([+-]\\d\\d)(:?(\\d\\d))?$"_s);
    QString zone = u"Z"_s;
    if (text.endsWith(u'Z')) {
        text.chop(1);
    } else if (const auto match = offset.match(text, text.indexOf(u':')); match.hasMatch() && text.contains(u':')) {
        zone = match.captured(1) + u':' + (match.captured(3).isEmpty() ? u"00"_s : match.captured(3));
        text.truncate(match.capturedStart());
    }
    return QDateTime::fromString(text.replace(u' ', u'T') + zone, Qt::ISODateWithMs).toUTC();
}

static QJsonValue textToJson(const QString &text, Form form)
{
    switch (form) {
    case Form::Number: {
        bool isNumber = false;
        const double value = text.toDouble(&isNumber);
        return isNumber ? number(value, text) : QJsonValue(text);
    }
    case Form::Moment: {
        const auto when = moment(text);
        return when.isValid() ? QJsonValue(when.toString(Qt::ISODateWithMs)) : QJsonValue(text);
    }
    case Form::Json: {
        QJsonParseError fault;
        const auto wrapped = QJsonDocument::fromJson('[' + text.toUtf8() + ']', &fault);
        return fault.error == QJsonParseError::NoError ? wrapped[0] : QJsonValue(text);
    }
    case Form::Text:
    case Form::Day:
    case Form::Bytes:
        break;
    }
    return text;
}

QJsonValue toJson(const QVariant &value, const QString &type)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return QJsonValue::Null;
    case QMetaType::Bool:
        return value.toBool();
    case QMetaType::LongLong:
        return value.toLongLong();
    case QMetaType::ULongLong:
        return value.toULongLong() <= quint64(std::numeric_limits<qint64>::max()) ? QJsonValue(value.toLongLong())
                                                                                  : QJsonValue(value.toString());
    case QMetaType::Double:
        return number(value.toDouble(), value.toString());
    case QMetaType::QByteArray:
        return QString::fromLatin1(value.toByteArray().toBase64());
    default:
        return textToJson(value.toString(), formOf(type));
    }
}

database::Result<QVariant> fromJson(const QJsonValue &value, const QString &type, const sql::Dialect &dialect)
{
    if (value.isNull() || value.isUndefined())
        return QVariant();
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (!value.isString())
        return value.toVariant();
    const auto text = value.toString();
    const auto form = formOf(type);
    if (form == Form::Bytes) {
        const auto bytes = QByteArray::fromBase64Encoding(text.toUtf8(), QByteArray::AbortOnBase64DecodingErrors);
        return bytes ? database::Result<QVariant>(*bytes) : database::failure(database::Error::Kind::Input);
    }
    // MariaDB takes no offset, not even Z.
    const bool isMysql = &dialect == &sql::mysql();
    if (const auto when = moment(text); isMysql && (form == Form::Moment || form == Form::Day) && when.isValid())
        return when.toString(form == Form::Day ? u"yyyy-MM-dd"_s : u"yyyy-MM-dd HH:mm:ss.zzz"_s);
    return text;
}

} // namespace candela::tests
