#include "dialogs/listfield.h"

#include <QMimeData>
#include <QUrl>

namespace candela::app {

static QString fileOf(const QMimeData &data)
{
    const auto urls = data.urls();
    return urls.size() == 1 && urls.constFirst().isLocalFile() ? urls.constFirst().toLocalFile() : QString();
}

ListField::ListField(QWidget *parent) : QPlainTextEdit(parent)
{
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setUndoRedoEnabled(true);
}

bool ListField::canInsertFromMimeData(const QMimeData *source) const
{
    return !fileOf(*source).isEmpty() || source->hasText();
}

void ListField::insertFromMimeData(const QMimeData *source)
{
    if (const auto file = fileOf(*source); !file.isEmpty())
        emit fileDropped(file);
    else if (!isReadOnly())
        insertPlainText(source->text());
}

} // namespace candela::app
