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
    const auto row = decltype(sql::from(sessions).select(sessions.id))::Row(std::tuple(user));

#if CASE == 0
    (void)byExpiry.where(sessions.userId == user && sessions.idleExpires > 5).after(5, user).limit(10).select(sessions.id);
    (void)sql::from(sessions).join(keys, keys.userId == sessions.userId).where(sql::isNull(keys.hashedPassword)).select(keys.id);
    (void)sql::from(keys).join(users, users.id == keys.userId).select(users.id);
    (void)sql::insertInto(keys).set(keys.id, u"email:a@b"_s).set(keys.userId, user).statement();
    (void)sql::update(keys).set(keys.hashedPassword, std::nullopt).where(keys.userId == user).statement();
    (void)sql::deleteFrom(sessions).where(sessions.userId == user).statement();
    (void)row[sessions.id];
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
    // says: no matching function for call to '[^']*::where\(.*isOneOf<Ps, Tables ?\.\.\.>.*KeyTable}; Tables = {[^}]*SessionTable}\]' evaluated to 'false'
    (void)sql::from(sessions).where(keys.userId == user);
#elif CASE == 5 // selecting another table's column
    // says: no matching function for call to '[^']*::select\(.*isOneOf<typename Os::Table, Tables ?\.\.\.>.*KeyTable.*Tables = {[^}]*SessionTable}\]' evaluated to 'false'
    (void)sql::from(sessions).select(keys.id);
#elif CASE == 6 // a row read by a column that was not selected
    // says: no match for 'operator\[\]'.*isOneOf<C, Cs ?\.\.\.> \[with C = [^;]*\"user_id\".*\"id\".*evaluated to 'false'
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
    // says: no matching function for call to '[^']*::join\(.*isOneOf<Ps, T, Tables ?\.\.\.>[^']*Ps = {[^;]*UserTable, [^;]*KeyTable};[^']*' evaluated to 'false'
    (void)sql::from(sessions).join(keys, users.id == keys.userId);
#elif CASE == 15 // ordering (and so paging) by a nullable column
    // says: no matching function for call to 'ascending\(.*!\(?C::nullable\)? \[with C = [^;]*\"hashed_password\".*evaluated to 'false'
    (void)sql::ascending(keys.hashedPassword);
#endif
}
