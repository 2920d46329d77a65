#include "profile.h"

#include <QFileInfo>

namespace candela::app {

QString Profile::place() const
{
    return options.file.isEmpty() ? options.host + u'/' + options.name : QFileInfo(options.file).fileName();
}

} // namespace candela::app
