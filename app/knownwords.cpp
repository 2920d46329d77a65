#include "knownwords.h"

#include <QRegularExpression>

namespace candela::app {

QStringList knownWords(const auth::Person &person, const QString &providerUserId, const Profile &profile)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QStringList words;
    for (const auto &text : {person.name, person.address, providerUserId, profile.name, profile.options.name})
        words << text << text.split(between, Qt::SkipEmptyParts);
    words.removeAll(QString());
    words.removeDuplicates();
    return words;
}

} // namespace candela::app
