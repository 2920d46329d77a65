#include "journal/linetext.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace candela::journal {

using namespace Qt::StringLiterals;

static constexpr int version = 1;
static constexpr qsizetype hashDigits = 64;

QByteArray noHash() { return QByteArray(hashDigits, '0'); }
QByteArray hashOf(QByteArrayView text) { return QCryptographicHash::hash(text.toByteArray(), QCryptographicHash::Sha256).toHex(); }

QByteArray textOf(const Line &line)
{
    const auto &entry = line.entry;
    QJsonObject object{{u"v"_s, version}, {u"line"_s, line.number}, {u"previous"_s, QString::fromLatin1(line.previous)},
        {u"at"_s, QDateTime::fromMSecsSinceEpoch(line.at, Qt::UTC).toString(Qt::ISODateWithMs)},
        {u"by"_s, QJsonObject{{u"account"_s, line.by.account}, {u"host"_s, line.by.host}, {u"uid"_s, line.by.uid}}},
        {u"act"_s, code(entry.act)}, {u"outcome"_s, code(entry.outcome)}, {u"profile"_s, entry.profile},
        {u"environment"_s, entry.environment}, {u"server"_s, entry.server}, {u"account"_s, entry.account}};
    if (entry.of > 0)
        object.insert(u"of"_s, entry.of);
    for (const auto &[name, text] : {std::pair(u"subject"_s, entry.subject), {u"reason"_s, entry.reason}, {u"error"_s, entry.error}}) {
        if (!text.isEmpty())
            object.insert(name, text);
    }
    if (!entry.predicate.isEmpty())
        object.insert(u"predicate"_s, entry.predicate);
    if (!entry.counts.isEmpty())
        object.insert(u"counts"_s, entry.counts);
    if (!entry.fingerprints.isEmpty())
        object.insert(u"fingerprints"_s, QJsonArray::fromStringList(entry.fingerprints.mid(0, Entry::mostFingerprints)));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

namespace {

// Reads values, and remembers whether one of them was there in another type than ours.
class Reading
{
public:
    explicit Reading(const QJsonObject &object) : m_object(object) {}

    bool isClean() const { return m_clean; }

    QString text(const QString &name, bool required = false) { return value(name, QJsonValue::String, required).toString(); }
    QJsonObject object(const QString &name, bool required = false)
    {
        return value(name, QJsonValue::Object, required).toObject();
    }
    QJsonArray array(const QString &name) { return value(name, QJsonValue::Array, false).toArray(); }
    qint64 number(const QString &name, bool required = false)
    {
        const auto found = value(name, QJsonValue::Double, required);
        // Two defaults tell a number that fits from one that does not.
        m_clean = m_clean && (found.isUndefined() || found.toInteger(0) == found.toInteger(1));
        return found.toInteger(0);
    }

private:
    QJsonValue value(const QString &name, QJsonValue::Type type, bool required)
    {
        const auto found = m_object.value(name);
        if (found.type() == type)
            return found;
        m_clean = m_clean && found.isUndefined() && !required;
        return QJsonValue(QJsonValue::Undefined);
    }

    const QJsonObject m_object;
    bool m_clean = true;
};

bool isHash(const QByteArray &text)
{
    return text.size() == hashDigits
        && std::all_of(text.cbegin(), text.cend(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::optional<Link> linkIn(const QJsonObject &object)
{
    Reading reading(object);
    const Link link{reading.number(u"line"_s, true), reading.text(u"previous"_s, true).toLatin1()};
    return reading.isClean() && link.number > 0 && isHash(link.previous) ? std::optional(link) : std::nullopt;
}

// Objects of more than longestLine bytes are nobody's lines, and the parser is spared them.
QJsonObject objectIn(const QByteArray &text)
{
    return text.size() > longestLine ? QJsonObject() : QJsonDocument::fromJson(text).object();
}

Actor actorIn(const QJsonObject &object, bool &clean)
{
    Reading reading(object);
    const Actor actor{reading.text(u"account"_s, true), reading.text(u"host"_s, true), reading.number(u"uid"_s, true)};
    clean = clean && reading.isClean();
    return actor;
}

QStringList textsIn(const QJsonArray &array, bool &clean)
{
    QStringList texts;
    for (const auto &value : array) {
        clean = clean && value.isString();
        texts << value.toString();
    }
    return texts;
}

} // namespace

StoredLine lineOf(const QByteArray &text)
{
    StoredLine found;
    found.bytes = text.size();
    found.line.hash = hashOf(text);
    const auto object = objectIn(text);
    const auto link = linkIn(object);
    if (!link) {
        found.text = text.left(StoredLine::mostText);
        return found;
    }
    Reading reading(object);
    bool clean = reading.number(u"v"_s, true) == version;
    auto &line = found.line;
    auto &entry = line.entry;
    line.number = link->number;
    line.previous = link->previous;
    const auto at = QDateTime::fromString(reading.text(u"at"_s, true), Qt::ISODateWithMs);
    line.at = at.isValid() ? at.toMSecsSinceEpoch() : 0;
    line.by = actorIn(reading.object(u"by"_s, true), clean);
    found.act = reading.text(u"act"_s, true);
    found.outcome = reading.text(u"outcome"_s, true);
    const auto act = actOf(found.act);
    const auto outcome = outcomeOf(found.outcome);
    entry.act = act.value_or(entry.act);
    entry.outcome = outcome.value_or(entry.outcome);
    entry.of = reading.number(u"of"_s);
    entry.profile = reading.text(u"profile"_s, true);
    entry.environment = reading.text(u"environment"_s, true);
    entry.server = reading.text(u"server"_s, true);
    entry.account = reading.text(u"account"_s, true);
    entry.subject = reading.text(u"subject"_s);
    entry.reason = reading.text(u"reason"_s);
    entry.error = reading.text(u"error"_s);
    entry.predicate = reading.object(u"predicate"_s);
    entry.counts = reading.object(u"counts"_s);
    entry.fingerprints = textsIn(reading.array(u"fingerprints"_s), clean);
    clean = clean && reading.isClean() && at.isValid() && act && outcome && entry.of >= 0 && entry.of < line.number;
    found.kind = clean ? StoredLine::Kind::Known : StoredLine::Kind::Foreign;
    if (!clean)
        found.text = text.left(StoredLine::mostText);
    return found;
}

std::optional<Link> linkOf(const QByteArray &text) { return linkIn(objectIn(text)); }

} // namespace candela::journal
