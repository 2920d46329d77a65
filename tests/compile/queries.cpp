// Queries that must not compile, each on the line after what g++ has to say of it: a regular expression for the error
// that it reports at that very line. Case 0 is the same kind of query done right, and compiles.
#include "auth/schema.h"
#include "sql/modify.h"
#include "sql/select.h"

using namespace candela;
using namespace candela::auth;
using namespace Qt::StringLiterals;

int main()
{
    const UserTable users(sql::TableName{{}, u"auth_user"_s});
    const KeyTable keys(sql::TableName{{}, u"user_key"_s});
    const SessionTable sessions(sql::TableName{{}, u"user_session"_s});
    const QString user = u"u1"_s;
    const auto byExpiry = sql::from(sessions).orderBy(sql::descending(sessions.idleExpires), sql::descending(sessions.id));
    const auto byUser = sql::from(sessions).groupBy(sessions.userId);
    const auto orphans = sql::from(sessions).leftJoin(users, users.id == sessions.userId);
    const auto theirKeys = sql::from(keys).within(users).where(keys.userId == users.id).select(keys.id);
    const auto left = decltype(orphans.select(users.id))::Row(std::tuple(std::optional(user)));
    const auto other = sql::alias<"other">(sessions);
    const auto row = decltype(sql::from(sessions).select(sessions.id))::Row(std::tuple(user));

#if CASE == 0
    (void)byExpiry.where(sessions.userId == user && sessions.idleExpires > 5).after(5, user).limit(10).select(sessions.id);
    (void)sql::from(sessions).join(keys, keys.userId == sessions.userId).where(sql::isNull(keys.hashedPassword)).select(keys.id);
    (void)sql::from(keys).join(users, users.id == keys.userId).select(users.id);
    (void)sql::insertInto(keys).set(keys.id, u"email:a@b"_s).set(keys.userId, user).statement();
    (void)sql::update(keys).set(keys.hashedPassword, std::nullopt).where(keys.userId == user).statement();
    (void)sql::deleteFrom(sessions).where(sessions.userId == user).statement();
    (void)row[sessions.id];
    (void)byUser.having(sql::count(sessions) > 5).orderBy(sql::descending(sql::count(sessions))).select(sessions.userId);
    (void)orphans.where(sql::isMissing(users.id)).limit(10).select(sessions.id, users.id);
    (void)sql::from(users).where(!sql::exists(theirKeys)).select(users.id);
    (void)sql::from(sessions).join(other, other[sessions.userId] == sessions.userId).select(other[sessions.id]);
    (void)sql::insertInto(keys, keys.id, keys.userId).row(user, user).onConflict(keys.id).doUpdate(keys.userId).statement();
    (void)sql::from(sessions).where(sql::between(sessions.idleExpires, 1, 2)).select(sql::sum(sessions.idleExpires));
    (void)sql::from(sessions).select(sql::countIf<"a">(sessions.userId == user), sql::countIf<"b">(sessions.id == user));
    (void)byUser.having(sql::countIf<"a">(sessions.id == user && sessions.idleExpires > 5) > 5).select(sessions.userId);
    (void)sql::from(sessions).orderBy(sql::ascending(sql::someInteger(sessions.idleExpires, false)).unindexed()).after(5);
    (void)sql::from(keys).where(sql::startsExactly(keys.id, user)).groupBy(sql::beforeColon(keys.id)).select(sql::count(keys));
#elif CASE == 1 // a value of the wrong type
    // says: no match for 'operator==' \(operand types are '[^']*\"idle_expires\"[^']*' and 'const QString'\)
    (void)(sessions.idleExpires == user);
#elif CASE == 2 // a narrowing value
    // says: no match for 'operator==' \(operand types are '[^']*\"idle_expires\"[^']*' and 'double'\)
    (void)(sessions.idleExpires == 1.5);
#elif CASE == 3 // a number for a text column
    // says: no match for 'operator==' \(operand types are '[^']*\"user_id\"[^']*' and 'int'\)
    (void)(sessions.userId == 5);
#elif CASE == 4 // a column of a table that the query does not name
    // says: no matching function for call to '[^']*::where\(.*knows<Ps, Tables ?\.\.\.>.*KeyTable}; Tables = {[^}]*SessionTable}\]' evaluated to 'false'
    (void)sql::from(sessions).where(keys.userId == user);
#elif CASE == 5 // selecting another table's column
    // says: no matching function for call to '[^']*::select\(.*hasTable<typename Os::Table, Tables ?\.\.\.>.*KeyTable.*Tables = {[^}]*SessionTable}\]' evaluated to 'false'
    (void)sql::from(sessions).select(keys.id);
#elif CASE == 6 // a row read by a column that was not selected
    // says: no match for 'operator\[\]'.*selects<C, Os ?\.\.\.> \[with C = [^;]*\"user_id\".*\"id\".*evaluated to 'false'
    (void)row[sessions.userId];
#elif CASE == 7 // NULL test on a column that cannot be NULL
    // says: no matching function for call to 'isNull\(.*O::nullable \[with O = [^;]*\"user_id\".*evaluated to 'false'
    (void)sql::isNull(sessions.userId);
#elif CASE == 8 // a page key of the wrong type
    // says: no matching function for call to '[^']*::after\(.*ValueOf<Vs, Keys>.*\[with Vs = {const QString&, const QString&}; Keys = {[^;]*\"idle_expires\".*evaluated to 'false'
    (void)byExpiry.after(user, user);
#elif CASE == 9 // a page key without an order
    // says: no matching function for call to '[^']*::after\(int\)'.*sizeof ?\.\.\. ?\(Keys[^)]*\) > 0 \[with Keys = {}\]' evaluated to 'false'
    (void)sql::from(sessions).after(5);
#elif CASE == 10 // an insert that leaves a NOT NULL column out
    // says: no matching function for call to '[^']*Insert<[^']*::statement\(\)'.*complete<typename T::Columns, [^']*KeyTable[^']*\"id\"[^']*' evaluated to 'false'
    (void)sql::insertInto(keys).set(keys.id, u"email:a@b"_s).statement();
#elif CASE == 11 // a delete that does not say which rows
    // says: '[^']*Delete<[^']*SessionTable>' has no member named 'statement'
    (void)sql::deleteFrom(sessions).statement();
#elif CASE == 12 // NULL into a NOT NULL column
    // says: no matching function for call to '[^']*Update<[^']*KeyTable>::set\(.*AssignableTo<V, C>' \[with V = const std::nullopt_t&; C = [^;]*\"user_id\"
    (void)sql::update(keys).set(keys.userId, std::nullopt);
#elif CASE == 13 // setting another table's column
    // says: no matching function for call to '[^']*Update<[^']*KeyTable>::set\(.*same_as<typename C::Table, T>' \[with C = [^;]*SessionTable[^;]*\"user_id\"[^;]*; T = [^;]*KeyTable\]
    (void)sql::update(keys).set(sessions.userId, user);
#elif CASE == 14 // joining on a table that is not there
    // says: no matching function for call to '[^']*::join\(.*knows<Ps, T, Tables ?\.\.\.>[^']*Ps = {[^;]*UserTable, [^;]*KeyTable};[^']*' evaluated to 'false'
    (void)sql::from(sessions).join(keys, users.id == keys.userId);
#elif CASE == 15 // ordering (and so paging) by a nullable column
    // says: no matching function for call to 'ascending\(.*!\(?O::nullable\)? \[with O = [^;]*\"hashed_password\".*evaluated to 'false'
    (void)sql::ascending(keys.hashedPassword);
#elif CASE == 16 // an aggregate in where() instead of having()
    // says: no matching function for call to '[^']*::where\(.*knows<Ps, Tables ?\.\.\.>.*Ps = {[^}]*GroupsOf<[^}]*SessionTable>}.*evaluated to 'false'
    (void)sql::from(sessions).where(sql::count(sessions) > 5);
#elif CASE == 17 // an aggregate of a table that the query does not name
    // says: no matching function for call to '[^']*::having\(.*knowsGroups<Ps, Tables ?\.\.\.>.*Ps = {[^}]*GroupsOf<[^}]*KeyTable>}; Tables = {[^}]*SessionTable}\]' evaluated to 'false'
    (void)byUser.having(sql::count(keys) > 5);
#elif CASE == 18 // a column that a left join may leave NULL, taken for a value
    // says: invalid initialization of reference of type 'const QString&' from expression of type '[^']*Maybe<[^']*\"id\"[^']*' {aka 'const std::optional<QString>'}
    const QString &owner = left[users.id];
#elif CASE == 19 // a table that is there already, without an alias
    // says: no matching function for call to '[^']*::join\(.*!\(?knows<T, Tables ?\.\.\.>\)? \[with T = [^;]*SessionTable; Tables = {[^}]*SessionTable}\]' evaluated to 'false'
    (void)sql::from(sessions).join(sessions, sessions.id == sessions.id);
#elif CASE == 20 // an alias that the query does not name
    // says: no matching function for call to '[^']*::where\(.*knows<Ps, Tables ?\.\.\.>.*Ps = {[^}]*Alias<[^;]*\"other\"[^;]*; Tables = {[^}]*SessionTable}\]' evaluated to 'false'
    (void)sql::from(sessions).where(other[sessions.userId] == user);
#elif CASE == 21 // a correlated query run alone
    // says: no match for call to '.*Query<.*Correlated<[^']*UserTable, 
    [](const sql::Query<decltype(keys.id)> &) {}(theirKeys);
#elif CASE == 22 // a correlated query around which its table is not
    // says: no matching function for call to '[^']*::where\(.*knows<Ps, Tables ?\.\.\.>.*Ps = {[^}]*UserTable}; Tables = {[^}]*SessionTable}\]' evaluated to 'false'
    (void)sql::from(sessions).where(sql::exists(theirKeys));
#elif CASE == 23 // a page key for an order by an aggregate
    // says: no matching function for call to '[^']*::after\(int\)'.*isAggregate<Keys> \|\| ?\.\.\..*Keys = {[^;]*Function::Count, void>}\]' evaluated to 'false'
    (void)byUser.orderBy(sql::descending(sql::count(sessions))).after(5);
#elif CASE == 24 // an order by what a left join may leave NULL
    // says: no matching function for call to '[^']*::orderBy\(.*isOneOf<typename Os::Table, Tables ?\.\.\.>.*Tables = {[^}]*SessionTable, [^}]*Left<[^}]*UserTable>}\]' evaluated to 'false'
    (void)orphans.orderBy(sql::ascending(users.id));
#elif CASE == 25 // asking for missing rows of a table that was not joined from the left
    // says: no matching function for call to '[^']*::where\(.*knows<Ps, Tables ?\.\.\.>.*Ps = {[^}]*Left<[^}]*SessionTable>}; Tables = {[^}]*SessionTable}\]' evaluated to 'false'
    (void)sql::from(sessions).where(sql::isMissing(sessions.id));
#elif CASE == 26 // a row with too few values
    // says: no matching function for call to '[^']*::row\(const QString&\)'.*sizeof ?\.\.\. ?\(Vs ?\.\.\.\) == sizeof ?\.\.\. ?\(Cs ?\.\.\.\).*evaluated to 'false'
    (void)sql::insertInto(keys, keys.id, keys.userId).row(user);
#elif CASE == 27 // a row with a value of the wrong type
    // says: no matching function for call to '[^']*::row\(const QString&, int\)'.*AssignableTo<Vs, Cs> && ?\.\.\..*Vs = {const QString&, int};.*evaluated to 'false'
    (void)sql::insertInto(keys, keys.id, keys.userId).row(user, 5);
#elif CASE == 28 // rows that leave a NOT NULL column out
    // says: no matching function for call to '[^']*InsertRows<[^']*::statement\(\)'.*complete<typename T::Columns, [^']*KeyTable[^']*\"hashed_password\"[^']*' evaluated to 'false'
    (void)sql::insertInto(keys, keys.id, keys.hashedPassword).row(user, user).statement();
#elif CASE == 29 // a conflict without saying what then
    // says: '[^']*OnConflict<[^']*' has no member named 'statement'
    (void)sql::insertInto(keys, keys.id, keys.userId).row(user, user).onConflict(keys.id).statement();
#elif CASE == 30 // a conflict that updates what was not given
    // says: no matching function for call to '[^']*::doUpdate\(.*isOneOf<Cs, Given ?\.\.\.>.*Cs = {[^}]*\"hashed_password\"[^;]*; Given = {.*evaluated to 'false'
    (void)sql::insertInto(keys, keys.id, keys.userId).row(user, user).onConflict(keys.id).doUpdate(keys.hashedPassword);
#elif CASE == 31 // a column given twice
    // says: no matching function for call to '[^']*Insert<[^']*::set\(.*!\(?isOneOf<C, Given ?\.\.\.>\)? \[with C = [^;]*\"id\"[^;]*; Given = {[^;]*\"id\"[^;]*' evaluated to 'false'
    (void)sql::insertInto(keys).set(keys.id, user).set(keys.id, user);
#elif CASE == 32 // the sum of a text
    // says: no matching function for call to 'sum\(const [^']*\"user_id\"[^']*QString>&\)'.*constraints not satisfied.*typename C::Plain
    (void)sql::sum(sessions.userId);
#elif CASE == 33 // a range of the wrong type
    // says: no matching function for call to 'between\(.*'ValueOf<H, O>' \[with H = const QString&; O = [^;]*\"idle_expires\"
    (void)sql::between(sessions.idleExpires, 1, user);
#elif CASE == 34 // a pattern for a number
    // says: no matching function for call to 'startsWith\(.*'same_as<typename C::Plain, QString>' \[with C = [^;]*\"idle_expires\"
    (void)sql::startsWith(sessions.idleExpires, user);
#elif CASE == 35 // columns of different types compared
    // says: no match for 'operator==' \(operand types are '[^']*\"idle_expires\"[^']*' and '[^']*\"id\"[^']*'\)
    (void)(sessions.idleExpires == sessions.id);
#elif CASE == 36 // a subquery that gives values of another type
    // says: no matching function for call to 'in\(.*'same_as<typename C::Plain, typename S::Plain>' \[with C = [^;]*\"user_id\"[^;]*; S = [^;]*\"idle_expires\"
    (void)sql::in(sessions.userId, sql::from(sessions).select(sessions.idleExpires));
#elif CASE == 37 // a delete by an alias
    // says: no matching function for call to 'deleteFrom\(.*'Base<T>' \[with T = [^;]*Alias<[^;]*\"other\"
    (void)sql::deleteFrom(other);
#elif CASE == 38 // a delete that speaks of another table
    // says: no matching function for call to '[^']*Delete<[^']*::where\(.*same_as<Ps, T>.*Ps = {[^}]*KeyTable}; T = [^;]*SessionTable\]' evaluated to 'false'
    (void)sql::deleteFrom(sessions).where(keys.userId == user);
#elif CASE == 39 // grouping by a column of a table that is not there
    // says: no matching function for call to '[^']*::groupBy\(.*hasTable<typename Cs::Table, Tables ?\.\.\.>.*Cs = {[^;]*KeyTable[^;]*; Tables = {[^}]*SessionTable}\]' evaluated to 'false'
    (void)byUser.groupBy(keys.userId);
#elif CASE == 40 // grouping by an aggregate
    // says: no matching function for call to '[^']*::groupBy\(.*!\(?isAggregate<Cs>\)?.*Cs = {[^;]*Function::Count, void>}; Tables = {[^}]*SessionTable}\]' evaluated to 'false'
    (void)byUser.groupBy(sql::count(sessions));
#elif CASE == 41 // the beginning of a number
    // says: no matching function for call to 'startsExactly\(.*same_as<typename C::Plain, QString>.*\"idle_expires\"
    (void)sql::startsExactly(sessions.idleExpires, u"1"_s);
#elif CASE == 42 // a beginning for the index of an alias, which may be that of any table
    // says: no matching function for call to 'startsExactly\(.*!\(?isAlias<typename C::Table>\)?.*Alias<[^;]*\"other\"
    (void)sql::startsExactly(other[sessions.id], u"a"_s);
#elif CASE == 43 // the provider of a number
    // says: no matching function for call to 'beforeColon\(.*same_as<typename C::Plain, QString>.*\"idle_expires\"
    (void)sql::beforeColon(sessions.idleExpires);
#elif CASE == 44 // counting rows of a table that is not there
    // says: no matching function for call to '[^']*::select\(.*hasTable<typename Os::Table, Tables ?\.\.\.>.*CountIf<[^;]*KeyTable.*Tables = {[^}]*SessionTable}
    (void)sql::from(sessions).select(sql::countIf<"a">(keys.userId == user));
#elif CASE == 45 // counting by a condition on rows of two tables
    // says: no matching function for call to 'countIf<[^']*\(.*Predicate<[^']*SessionTable, [^']*KeyTable>
    (void)sql::countIf<"a">(sessions.userId == user && keys.userId == user);
#elif CASE == 46 // two counts of one name
    // says: no matching function for call to '[^']*::select\(.*isOnceIn<Os, Os ?\.\.\.>.*Os = {[^}]*CountIf<.*evaluated to 'false'
    (void)sql::from(sessions).select(sql::countIf<"a">(sessions.userId == user), sql::countIf<"a">(sessions.id == user));
#elif CASE == 47 // a count of groups as a condition on rows
    // says: no matching function for call to '[^']*::where\(.*knows<Ps, Tables ?\.\.\.>.*GroupsOf<[^;]*SessionTable>.*evaluated to 'false'
    (void)sql::from(sessions).where(sql::countIf<"a">(sessions.userId == user) > 1);
#elif CASE == 48 // a page key of the wrong type for a number that may lack
    // says: no matching function for call to '[^']*::after\(const QString&\)'.*ValueOf<Vs, Keys> && ?\.\.\..*Vs = {const QString&}.*evaluated to 'false'
    (void)sql::from(sessions).orderBy(sql::ascending(sql::someInteger(sessions.idleExpires, false))).after(user);
#elif CASE == 49 // a text divided
    // says: no matching function for call to 'quotient\(.*same_as<typename C::Plain, long long int>.*\"user_id\"
    (void)sql::quotient(sessions.userId, 10);
#endif
}
