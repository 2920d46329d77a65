#include "clipboard.h"

#include <QGuiApplication>
#include <QMimeData>

namespace candela::app {

using namespace Qt::StringLiterals;

Clipboard::Clipboard(std::chrono::seconds stay, QObject *parent)
    : QObject(parent)
    , m_stay(int(stay.count()))
{
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &Clipboard::tick);
    connect(qGuiApp, &QCoreApplication::aboutToQuit, this, &Clipboard::clear);
}

Clipboard *Clipboard::lasting(QObject *owner)
{
    auto *clipboard = new Clipboard(usual, owner);
    connect(clipboard, &Clipboard::remainingChanged, clipboard, [clipboard](int seconds) {
        if (seconds == 0)
            clipboard->deleteLater();
    });
    return clipboard;
}

Clipboard::~Clipboard() { clear(); }

void Clipboard::copySecret(const database::Secret &secret)
{
    auto *data = new QMimeData;
    data->setText(secret.text());
    // Klipper, KeePassXC and others keep what is marked so out of their history.
    data->setData(u"x-kde-passwordManagerHint"_s, "secret");
    QGuiApplication::clipboard()->setMimeData(data);
    m_secret = secret;
    m_remaining = m_stay;
    m_second.start();
    emit remainingChanged(m_remaining);
}

void Clipboard::clear()
{
    if (m_secret.isEmpty())
        return;
    takeBack(m_secret);
    m_second.stop();
    m_secret = {};
    m_remaining = 0;
    emit remainingChanged(0);
}

void Clipboard::takeBack(const database::Secret &secret)
{
    for (const auto mode : {QClipboard::Clipboard, QClipboard::Selection}) {
        if (holds(mode, secret))
            QGuiApplication::clipboard()->clear(mode);
    }
}

void Clipboard::tick()
{
    if (--m_remaining > 0)
        emit remainingChanged(m_remaining);
    else
        clear();
}

// By its text: a clipboard manager may have taken over the very same content.
bool Clipboard::holds(QClipboard::Mode mode, const database::Secret &secret)
{
    const auto *clipboard = QGuiApplication::clipboard();
    if (mode == QClipboard::Selection && !clipboard->supportsSelection())
        return false;
    auto text = clipboard->text(mode);
    const bool same = !text.isEmpty() && text == secret.text();
    database::wipe(text);
    return same;
}

} // namespace candela::app
