// A password or token in memory: shared, never copied, wiped when its last owner lets go.
// It has no stream operator and no comparison, so that it does not slip into a log.
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <string.h>

namespace candela::database {

class Secret
{
public:
    Secret() = default;
    // Takes the text as UTF-8; the caller's own QString stays the caller's to wipe.
    explicit Secret(const QString &text) : m_bytes(new QByteArray(text.toUtf8()), &wipe) {}

    bool isEmpty() const { return !m_bytes || m_bytes->isEmpty(); }
    // UTF-8, valid as long as this Secret lives.
    QByteArrayView utf8() const { return m_bytes ? QByteArrayView(*m_bytes) : QByteArrayView(); }
    // A copy that the caller has to wipe: only for Qt interfaces that want a QString.
    QString text() const { return QString::fromUtf8(utf8()); }

private:
    static void wipe(QByteArray *bytes)
    {
        explicit_bzero(bytes->data(), static_cast<size_t>(bytes->size()));
        delete bytes;
    }
    std::shared_ptr<QByteArray> m_bytes;
};

// Wipes a text that nobody else shares (a shared one would be copied first, and the original stay).
inline void wipe(QString &text)
{
    if (text.isDetached())
        text.fill(QChar(0));
    text.clear();
}

} // namespace candela::database
