// Columns that a database calls otherwise, in one line: "id = _id, user_id = userId", Lucia's name first.
#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace candela::app {

// None where a part is no pair of names, Lucia's name is not among `known`, or it stands there twice.
std::optional<QHash<QString, QString>> columnsFrom(const QString &text, const QStringList &known);
// The other way round, in the order of `known`.
QString columnsText(const QHash<QString, QString> &columns, const QStringList &known);

} // namespace candela::app
