#include "catalogue.h"

#include "sql/modify.h"
#include "sql/select.h"

namespace candela::interop {

using namespace Qt::StringLiterals;

namespace {

struct PersonTable {
    sql::TableName table;
    const sql::TableName &name() const { return table; }
    sql::Column<PersonTable, "id", qint64> id{table};
    sql::Column<PersonTable, "name", QString> fullName{table};
    sql::Column<PersonTable, "email", std::optional<QString>> email{table};
    sql::Column<PersonTable, "age", std::optional<qint64>> age{table};
    using Columns = sql::Columns<decltype(id), decltype(fullName), decltype(email), decltype(age)>;
};

struct PetTable {
    sql::TableName table;
    const sql::TableName &name() const { return table; }
    sql::Column<PetTable, "id", qint64> id{table};
    sql::Column<PetTable, "owner_id", qint64> ownerId{table};
    sql::Column<PetTable, "name", QString> petName{table};
    sql::Column<PetTable, "species", QString> species{table};
    using Columns = sql::Columns<decltype(id), decltype(ownerId), decltype(petName), decltype(species)>;
};

using Catalogue = std::map<QString, sql::Statement>;

class Collector
{
public:
    Catalogue all;

    void conditions()
    {
        const auto people = sql::from(p).orderBy(sql::ascending(p.id)).limit(50);
        const auto where = [&](const QString &name, const auto &predicate) {
            all[name] = people.where(predicate).select(p.id, p.fullName).statement;
        };
        where(u"equal"_s, p.fullName == u"Ada"_s);
        where(u"equal, hostile"_s, p.fullName == u"Ünï'\"`\\;--%"_s);
        where(u"not equal"_s, p.fullName != u"Ada"_s);
        where(u"less"_s, p.age < 30);
        where(u"at most"_s, p.age <= 30);
        where(u"greater"_s, p.age > 30);
        where(u"at least"_s, p.age >= 30);
        where(u"and"_s, p.age > 20 && p.fullName == u"Ada"_s);
        where(u"or"_s, p.age > 40 || p.fullName == u"Ada"_s);
        where(u"and in or"_s, (p.age > 20 && p.age < 40) || p.fullName == u"Bob"_s);
        where(u"or in and"_s, (p.age > 40 || p.fullName == u"Ada"_s) && sql::isNotNull(p.email));
        where(u"not"_s, !(p.fullName == u"Ada"_s));
        where(u"is null"_s, sql::isNull(p.email));
        where(u"is not null"_s, sql::isNotNull(p.email));
        where(u"between"_s, sql::between(p.age, 20, 36));
        where(u"in"_s, sql::in(p.id, {1, 3, 99}));
        where(u"in nothing"_s, sql::in(p.id, {}));
        where(u"in a select"_s, sql::in(p.id, sql::from(t).where(t.species == u"cat"_s).select(t.ownerId)));
        where(u"exists"_s, sql::exists(sql::from(t).within(p).where(t.ownerId == p.id).select(t.id)));
        where(u"not exists"_s, !sql::exists(sql::from(t).within(p).where(t.ownerId == p.id).select(t.id)));
        where(u"begins"_s, sql::startsWith(p.fullName, u"a%_!"_s));
        where(u"contains"_s, sql::contains(p.fullName, u"d"_s));
        where(u"columns"_s, p.email == p.fullName);
        where(u"dynamic condition"_s, sql::compare(p, note, sql::Comparison::Equal, u"n1"_s));
    }

    void selects(const QString &schema)
    {
        const auto people = sql::from(p).orderBy(sql::ascending(p.id)).limit(50);
        const auto pets = sql::from(t).orderBy(sql::ascending(t.id)).limit(50);
        all[u"all columns"_s] = people.select(p.id, p.fullName, p.email, p.age).statement;
        all[u"two wheres"_s] = people.where(p.age > 20).where(p.age < 40).select(p.id).statement;
        all[u"descending"_s]
            = sql::from(p).orderBy(sql::descending(p.fullName), sql::ascending(p.id)).limit(2).select(p.id).statement;
        all[u"after"_s] = people.after(2).limit(2).select(p.id).statement;
        all[u"after two"_s] = sql::from(p).orderBy(sql::descending(p.fullName), sql::ascending(p.id)).after(u"Bob"_s, 2)
                                  .limit(2).select(p.id).statement;
        all[u"distinct"_s]
            = sql::from(t).distinct().orderBy(sql::ascending(t.species)).limit(9).select(t.species).statement;
        all[u"alias of a column"_s] = people.select(sql::as<"who">(p.fullName)).statement;
        all[u"dynamic column"_s] = people.select(p.id).with({note}).statement;

        const auto owned = pets.join(p, p.id == t.ownerId);
        all[u"join"_s] = owned.select(t.petName, p.age).statement;
        all[u"join on two"_s] = pets.join(p, p.id == t.ownerId && p.age > 30).select(t.petName).statement;
        const auto cats = people.leftJoin(t, t.ownerId == p.id && t.species == u"cat"_s);
        all[u"left join"_s] = cats.select(p.id, t.petName).statement;
        all[u"left join, missing"_s] = cats.where(sql::isMissing(t.id)).select(p.id).statement;
        const auto other = sql::alias<"other">(t);
        all[u"self join"_s] = pets.join(other, other[t.ownerId] == t.ownerId && other[t.id] > t.id)
                                  .select(t.petName, sql::as<"second">(other[t.petName])).statement;
        all[u"three tables"_s] = owned.join(other, other[t.ownerId] == p.id)
                                     .where(other[t.species] == u"dog"_s && p.age > 20).select(t.id).statement;

        const auto number = sql::as<"number">(sql::count(t));
        all[u"count"_s] = sql::from(t).select(number).statement;
        all[u"count a column"_s] = sql::from(p).select(sql::as<"number">(sql::count(p.email))).statement;
        all[u"least, greatest, sum"_s] = sql::from(p).select(sql::as<"least">(sql::minimum(p.age)),
            sql::as<"greatest">(sql::maximum(p.age)), sql::as<"total">(sql::sum(p.age))).statement;
        const auto bySpecies = sql::from(t).groupBy(t.species).orderBy(sql::ascending(t.species)).limit(9);
        all[u"group"_s] = bySpecies.select(t.species, number).statement;
        all[u"having"_s] = bySpecies.having(sql::count(t) > 1).select(t.species).statement;
        all[u"order by a count"_s] = sql::from(t).groupBy(t.species).orderBy(sql::descending(sql::count(t)),
            sql::ascending(t.species)).limit(9).select(t.species, number).statement;
        const PersonTable elsewhere{{schema, u"person"_s}};
        all[u"schema"_s] = sql::from(elsewhere).where(elsewhere.id == 1).limit(1).select(elsewhere.fullName).statement;
        const PersonTable odd{{{}, u"we\"ird`ta ble"_s}};
        all[u"odd name"_s] = sql::from(odd).limit(1).select(odd.id).statement;
    }

    void changes()
    {
        const auto eve = sql::insertInto(p).set(p.id, 7).set(p.fullName, u"Eve"_s);
        all[u"insert"_s] = eve.set(p.email, u"eve@x"_s).set(p.age, 20).statement();
        all[u"insert null"_s] = eve.set(p.email, std::nullopt).statement();
        all[u"insert dynamic"_s] = eve.set(note, u"n7"_s).statement();
        const auto pets = sql::insertInto(t, t.id, t.ownerId, t.petName, t.species);
        const auto two = pets.row(1, 2, u"New"_s, u"bird"_s).row(8, 2, u"Ünï"_s, u"cat"_s);
        all[u"insert rows"_s] = pets.row(8, 2, u"Rex"_s, u"dog"_s).row(9, 1, u"Ünï"_s, u"cat"_s).statement();
        all[u"insert or nothing"_s] = two.onConflict(t.id).doNothing().statement();
        all[u"insert or update"_s] = two.onConflict(t.id).doUpdate(t.petName, t.species).statement();
        all[u"update"_s] = sql::update(p).set(p.fullName, u"Zoe"_s).where(p.id == 1).statement();
        all[u"update two"_s] = sql::update(p).set(p.email, std::nullopt).set(p.age, 5).where(p.age > 30).statement();
        all[u"update in"_s] = sql::update(p).set(note, u"seen"_s).where(sql::in(p.id, {1, 2})).statement();
        all[u"update every row"_s] = sql::update(t).set(t.species, u"pet"_s).everyRow().statement();
        all[u"delete"_s] = sql::deleteFrom(t).where(t.species == u"cat"_s && t.ownerId == 1).statement();
        const auto young = sql::from(p).where(p.age < 30).select(p.id);
        all[u"delete in a select"_s] = sql::deleteFrom(t).where(sql::in(t.ownerId, young)).statement();
        const auto owner = sql::from(p).within(t).where(p.id == t.ownerId).select(p.id);
        all[u"delete orphans"_s] = sql::deleteFrom(t).where(!sql::exists(owner)).statement();
        all[u"delete every row"_s] = sql::deleteFrom(t).everyRow().statement();
    }

private:
    const PersonTable p{{{}, u"person"_s}};
    const PetTable t{{{}, u"pet"_s}};
    const sql::DynamicColumn note{{p.name(), u"note"_s}, sql::DynamicColumn::whole};
};

} // namespace

std::map<QString, sql::Statement> catalogue(const QString &schema)
{
    Collector collector;
    collector.conditions();
    collector.selects(schema);
    collector.changes();
    return collector.all;
}

} // namespace candela::interop
