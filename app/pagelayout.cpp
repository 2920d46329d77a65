#include "pagelayout.h"

#include "auth/fingerprint.h"
#include "profile.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace candela::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 65'536, mostColumns = 200;
constexpr int longestSide = 20'000;             // pixels

QJsonArray array(const QList<int> &numbers)
{
    QJsonArray array;
    for (const int number : numbers)
        array.append(number);
    return array;
}

// Those from `least` to `most`; what is no such number is left out.
QList<int> numbers(const QJsonValue &value, int least, int most)
{
    QList<int> numbers;
    for (const auto &entry : value.toArray()) {
        const int number = entry.toInt(least - 1);
        if (number >= least && number <= most && numbers.size() < mostColumns)
            numbers << number;
    }
    return numbers;
}

QVariant withoutTokens(const QVariant &value);

QVariantMap withoutTokens(const QVariantMap &filters)
{
    QVariantMap kept;
    for (auto filter = filters.begin(); filter != filters.end(); ++filter) {
        if (const auto value = withoutTokens(filter.value()); value.isValid())
            kept.insert(filter.key(), value);
    }
    return kept;
}

// Invalid: nothing is left of it.
QVariant withoutTokens(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QVariantMap:
        return withoutTokens(value.toMap());
    case QMetaType::QStringList:
    case QMetaType::QVariantList: {
        QVariantList kept;
        for (const auto &entry : value.toList()) {
            if (const auto left = withoutTokens(entry); left.isValid())
                kept << left;
        }
        return kept;
    }
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::Double:
        return value;
    case QMetaType::QString:
        return auth::couldHoldToken(value.toString()) ? QVariant() : value;
    default:
        return {};                              // such as bytes, which may be anything
    }
}

} // namespace

PageLayout PageLayout::movedTo(const QStringList &columnNames, const look::ColumnsState &given) const
{
    auto moved = *this;
    moved.names = columnNames;
    if (names.isEmpty() || names == columnNames)
        return moved;
    moved.columns = {};
    for (qsizetype column = 0; column < columnNames.size(); ++column) {
        const auto before = names.indexOf(columnNames[column]);
        moved.columns.columns << columns.columns.value(before, given.columns.value(column));
    }
    for (const int column : columns.order) {
        if (const auto now = columnNames.indexOf(names.value(column)); now >= 0)
            moved.columns.order << int(now);
    }
    moved.sortColumn = int(columnNames.indexOf(names.value(sortColumn)));
    return moved;
}

QByteArray PageLayout::toText() const
{
    QJsonArray widths, unwanted;
    for (int column = 0; column < qMin(mostColumns, columns.columns.size()); ++column) {
        widths.append(columns.columns[column].width);
        if (!columns.columns[column].wanted)
            unwanted.append(column);
    }
    const QJsonObject object{{u"names"_s, QJsonArray::fromStringList(names.mid(0, mostColumns))}, {u"widths"_s, widths},
        {u"off"_s, unwanted}, {u"order"_s, array(columns.order.mid(0, mostColumns))}, {u"sort"_s, sortColumn},
        {u"descending"_s, sortOrder == Qt::DescendingOrder}, {u"width"_s, detailWidth}, {u"detail"_s, isDetailVisible},
        {u"filters"_s, QJsonObject::fromVariantMap(withoutTokens(filters))}, {u"user"_s, userId}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

PageLayout PageLayout::fromText(const QByteArray &text)
{
    PageLayout layout;
    if (text.size() > longestText)
        return layout;
    const auto object = QJsonDocument::fromJson(text).object();
    for (const auto &width : object[u"widths"_s].toArray()) {
        if (layout.columns.columns.size() < mostColumns)
            layout.columns.columns << look::ColumnsState::Column{qBound(0, width.toInt(), longestSide), true};
    }
    layout.names = object[u"names"_s].toVariant().toStringList().mid(0, layout.columns.columns.size());
    for (const int column : numbers(object[u"off"_s], 0, int(layout.columns.columns.size()) - 1))
        layout.columns.columns[column].wanted = false;
    layout.columns.order = numbers(object[u"order"_s], 0, int(mostColumns));
    layout.sortColumn = qBound(-1, object[u"sort"_s].toInt(-1), int(mostColumns));
    layout.sortOrder = object[u"descending"_s].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
    layout.detailWidth = qBound(0, object[u"width"_s].toInt(), longestSide);
    layout.isDetailVisible = object[u"detail"_s].toBool();
    layout.filters = withoutTokens(object[u"filters"_s].toObject().toVariantMap());
    layout.userId = object[u"user"_s].toString();
    return layout;
}

QUuid layoutId(const Profile &profile)
{
    static const QUuid places(u"6f0c1d52-7a54-4c1b-9f5c-2c0f6d8f1b9e"_s);
    if (!profile.id.isNull())
        return profile.id;
    const auto &options = profile.options;
    const QStringList place = options.file.isEmpty()
        ? QStringList{options.engine, options.host, QString::number(options.port), options.user, options.name}
        : QStringList{options.engine, QFileInfo(options.file).absoluteFilePath()};
    return QUuid::createUuidV5(places, place.join(u'\n'));
}

} // namespace candela::app
