// A password or token in memory: shared, never copied, wiped when its last owner lets go. Its pages are not swapped out
// where the system allows that, and appear in no core dump. It has no stream operator and no comparison, so that it does
// not slip into a log.
#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace candela::database {

class Secret
{
public:
    Secret() = default;
    // Takes the text as UTF-8; the caller's own QString stays the caller's to wipe.
    explicit Secret(QStringView text);

    bool isEmpty() const { return !m_pages; }
    // UTF-8, valid as long as this Secret lives.
    QByteArrayView utf8() const;
    // A copy that the caller has to wipe: only for Qt interfaces that want a QString.
    QString text() const { return QString::fromUtf8(utf8()); }

private:
    class Pages;
    std::shared_ptr<const Pages> m_pages;       // null: empty
};

// Wipes a text that nobody else shares (a shared one would be copied first, and the original stay).
void wipe(QString &text);

} // namespace candela::database
