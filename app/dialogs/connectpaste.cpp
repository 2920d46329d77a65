#include "dialogs/connectpaste.h"

#include "database/connectionurl.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QWidget>

namespace candela::app {

ConnectPaste::ConnectPaste(QWidget *form)
    : QObject(form)
{
    form->installEventFilter(this);
    for (auto *widget : form->findChildren<QWidget *>())
        widget->installEventFilter(this);
    for (auto *line : form->findChildren<QLineEdit *>())
        watch(line);
}

// The context menu's Paste comes as an edit; so does typing, but one character at a time. What was put in ends at the
// cursor.
void ConnectPaste::watch(QLineEdit *line)
{
    connect(line, &QLineEdit::textChanged, this, [this, line] { m_lengths[line] = line->text().size(); });
    connect(line, &QLineEdit::textEdited, this, [this, line](const QString &text) {
        const auto growth = text.size() - m_lengths.value(line);
        const qsizetype end = line->cursorPosition();
        if (growth < 2)
            return;
        // Between what was there, or in place of all of it.
        for (const auto begin : {qMax<qsizetype>(end - growth, 0), qsizetype(0)}) {
            auto added = text.sliced(begin, end - begin);
            if (!database::isConnectionUrl(added.trimmed()))
                continue;
            line->setText(text.first(begin) + text.sliced(end));
            return void(take(std::move(added)));
        }
    });
}

bool ConnectPaste::take(QString text)
{
    const bool isAddress = database::isConnectionUrl(text.trimmed());
    if (isAddress)
        emit pasted(database::Secret(text.trimmed()));
    database::wipe(text);
    return isAddress;
}

bool ConnectPaste::eventFilter(QObject *object, QEvent *event)
{
    const auto *clipboard = QGuiApplication::clipboard();
    switch (event->type()) {
    case QEvent::KeyPress:
        return static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste) && take(clipboard->text());
    case QEvent::MouseButtonRelease:
        return static_cast<QMouseEvent *>(event)->button() == Qt::MiddleButton && clipboard->supportsSelection()
            && qobject_cast<QLineEdit *>(object) && take(clipboard->text(QClipboard::Selection));
    case QEvent::Drop: {
        const auto *data = static_cast<QDropEvent *>(event)->mimeData();
        return data->hasText() && take(data->text());
    }
    default:
        return false;
    }
}

} // namespace candela::app
