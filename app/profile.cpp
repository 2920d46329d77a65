#include "profile.h"

#include <QCollator>
#include <QFileInfo>

#include <algorithm>

namespace candela::app {

QString Profile::place() const
{
    return options.file.isEmpty() ? options.host + u'/' + options.name : QFileInfo(options.file).fileName();
}

// The place keeps its own direction.
QString Profile::caption() const
{
    const auto isolated = u'\u2066' + place() + u'\u2069';
    const bool tagged = environment != look::Environment::None;
    return tagged ? QStringLiteral("%1, %2").arg(look::envName(environment), isolated) : isolated;
}

QList<Profile> byName(QList<Profile> profiles, const QUuid &first)
{
    // Plain C knows no order of words.
    QCollator names(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
    names.setNumericMode(true);
    names.setCaseSensitivity(Qt::CaseInsensitive);
    std::stable_sort(profiles.begin(), profiles.end(), [&](const Profile &a, const Profile &b) {
        const bool leads = a.id == first, follows = b.id == first;
        return leads != follows ? leads : names.compare(a.name, b.name) < 0;
    });
    return profiles;
}

} // namespace candela::app
