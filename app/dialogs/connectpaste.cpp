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

ConnectPaste::ConnectPaste(QWidget *form) : QObject(form)
{
    form->installEventFilter(this);
    for (auto *widget : form->findChildren<QWidget *>())
        widget->installEventFilter(this);
    for (auto *line : form->findChildren<QLineEdit *>())
        watch(line);
}

// The context menu's Paste comes as an edit; so does typing, but one character at a time.
void ConnectPaste::watch(QLineEdit *line)
{
    connect(line, &QLineEdit::textChanged, this, [this, line] {
        const auto text = line->text();
        m_before[line] = line->echoMode() == QLineEdit::Normal ? text : QString(text.size(), u' ');
    });
    connect(line, &QLineEdit::textEdited, this, [this, line](const QString &text) {
        const auto before = m_before.value(line);
        auto added = inserted(before, text);
        if (added.size() < 2 || !database::isConnectionUrl(added.trimmed()))
            return;
        line->setText(line->echoMode() == QLineEdit::Normal ? before : QString());
        take(std::move(added));
    });
}

// What lies between the old text's two ends.
QString ConnectPaste::inserted(const QString &before, const QString &now)
{
    const auto shorter = qMin(before.size(), now.size());
    qsizetype head = 0, tail = 0;
    while (head < shorter && before[head] == now[head])
        ++head;
    while (tail < shorter - head && before[before.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    return now.mid(head, now.size() - head - tail);
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
    default: return false;
    }
}

} // namespace candela::app
