#include "dialogs/listfield.h"

#include "dialogs/droppedfile.h"

namespace candela::app {

ListField::ListField(QWidget *parent) : QPlainTextEdit(parent)
{
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setUndoRedoEnabled(true);
}

bool ListField::canInsertFromMimeData(const QMimeData *source) const
{
    return !droppedFile(*source).isEmpty() || source->hasText();
}

void ListField::insertFromMimeData(const QMimeData *source)
{
    if (const auto file = droppedFile(*source); !file.isEmpty())
        emit fileDropped(file);
    else if (!isReadOnly())
        insertPlainText(source->text());
}

} // namespace candela::app
