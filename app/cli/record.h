// What a command has to say of one thing, by names that stay as they are: as an object of JSON or as lines and cells for
// people, both of the same fields in the same order.
#pragma once

#include <QJsonObject>
#include <QStringList>
#include <QVariant>

#include <memory>
#include <optional>
#include <vector>

namespace candela::cli {

// Null for an empty text, which stands for what is not there.
inline QVariant orNull(const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); }

class Record
{
public:
    // A value is null, a truth, a number or text; what else a database may hold becomes text.
    Record &add(const QString &name, const QVariant &value);
    Record &add(const QString &name, const QStringList &texts);
    Record &add(const QString &name, const Record &inner);
    Record &add(const QString &name, const std::vector<Record> &inner);
    // Milliseconds since 1970, with the same in ISO 8601 (UTC) as "…_at" beside it; people are shown that alone.
    Record &addTime(const QString &name, const std::optional<qint64> &time);
    // Of a JSON text that is ours already, such as the journal's.
    Record &add(const QString &name, const QJsonObject &object) { return add(name, of(object)); }
    static Record of(const QJsonObject &object);

    bool isEmpty() const { return m_fields.empty(); }
    // The first of its fields, where a table has no room for all.
    Record first(std::size_t fields) const;
    void appendJson(QByteArray &out) const;

    // In one row: what an inner record has are cells of their own, of several only how many there are.
    QStringList columns() const;
    QVariantList cells() const;
    // "name: value" in lines whose values are aligned, inner records indented beneath; several are a table each, as wide
    // as told.
    QString lines(int width, int indent = 0) const;

private:
    enum class Kind { Value, Texts, Time, Object, Objects };
    struct Field {
        QString name;
        Kind kind;
        QVariant value = {};
        std::vector<Record> inner = {};
    };
    static QString shown(const Field &field);

    std::vector<Field> m_fields;
};

} // namespace candela::cli
