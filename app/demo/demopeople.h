// Three hundred invented people for the demo database. Their addresses end in .example, which belongs to nobody.
#pragma once

#include <QList>
#include <QString>

namespace candela::demo {

struct Person {
    QString name; // in the script that the person uses
    QString username; // ASCII, different for each
    QString email;
    QString country; // ISO 3166, two letters
};

// The same 300 each time, in the same order; neighbours come from different countries.
QList<Person> people();

} // namespace candela::demo
