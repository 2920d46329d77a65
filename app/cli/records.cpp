#include "cli/records.h"

#include "auth/fingerprint.h"
#include "keyreport.h"

namespace candela::cli {

using namespace Qt::StringLiterals;

// Attributes come as text; what their column keeps as a number or a truth is one here as well. Decimals stay text, since
// readers of JSON make doubles of them.
static QVariant typed(const auth::Attribute &attribute, const QVariant &value)
{
    const auto text = value.toString();
    const auto type = attribute.type.toLower();
    bool isNumber = false;
    if (value.isNull())
        return {};
    if (type.startsWith(u"bool") && (text == u"true" || text == u"t" || text == u"1"))
        return true;
    if (type.startsWith(u"bool") && (text == u"false" || text == u"f" || text == u"0"))
        return false;
    if (type.contains(u"int") && type != u"point" && type != u"interval") {
        const auto number = text.toLongLong(&isNumber);
        return isNumber ? QVariant(number) : value;
    }
    if (type.startsWith(u"double") || type.startsWith(u"real") || type.startsWith(u"float")) {
        const auto number = text.toDouble(&isNumber);
        return isNumber ? QVariant(number) : value;
    }
    return value;
}

static Record attributesRecord(const QList<auth::Attribute> &attributes, const QVariantList &values)
{
    Record record;
    for (qsizetype i = 0; i < attributes.size(); ++i)
        record.add(attributes[i].name, typed(attributes[i], values.value(i)));
    return record;
}

Record sessionRecord(const auth::Session &session, const auth::Schema &schema, const QByteArray &installKey)
{
    return Record()
        .add(u"fingerprint"_s, auth::fingerprint(installKey, session.id))
        .add(u"user_id"_s, session.userId)
        .add(u"user"_s, orNull(session.person.label()))
        .add(u"state"_s, QString(auth::code(session.state)))
        .addTime(u"active_expires"_s, session.activeExpires)
        .addTime(u"idle_expires"_s, session.idleExpires)
        .add(u"attributes"_s, attributesRecord(schema.sessionAttributes, session.attributes));
}

Record userRecord(const auth::User &user, const auth::Belongings &belongings, const auth::Schema &schema)
{
    auto person = user.person;
    if (person.address.isEmpty())
        person.address = belongings.address;
    Record record;
    record.add(u"user_id"_s, user.id)
        .add(u"user"_s, orNull(person.label()))
        .add(u"attributes"_s, attributesRecord(schema.userAttributes, user.attributes))
        .add(u"providers"_s, belongings.providers);
    if (schema.sessions)
        record.add(u"sessions"_s, countRecord(belongings.sessions, Invalid::Always));
    return record;
}

Record keyRecord(const auth::Key &key)
{
    return Record()
        .add(u"key_id"_s, key.id)
        .add(u"provider"_s, key.provider())
        .add(u"provider_user_id"_s, key.providerUserId())
        .add(u"user_id"_s, key.userId)
        .add(u"user"_s, orNull(key.person.label()))
        .add(u"hash"_s, app::KeyReport::code(key.kind))
        .add(u"parameters"_s, orNull(key.parameters));
}

Record countRecord(const auth::SessionCounts &counts, Invalid invalid)
{
    Record record;
    record.add(u"active"_s, counts.active).add(u"idle"_s, counts.idle).add(u"dead"_s, counts.dead);
    if (counts.invalid > 0 || invalid == Invalid::Always)
        record.add(u"invalid"_s, counts.invalid);
    return record;
}

Record actRecord(qint64 matched, const auth::Revoking::Tally &tally)
{
    const auto behind = tally.done + tally.alreadyGone + tally.changed;
    return Record()
        .add(u"matched"_s, qMax(matched, behind))
        .add(u"done"_s, tally.done)
        .add(u"already_gone"_s, tally.alreadyGone)
        .add(u"changed"_s, tally.changed)
        .add(u"left"_s, qMax<qint64>(0, matched - behind));
}

} // namespace candela::cli
