// What rogue servers say. (dev.mysql.com: Client/Server Protocol; postgresql.org: Message Formats)
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace candela::tests::mysql {

inline QByteArray packet(char sequence, const QByteArray &content)
{
    return QByteArray(1, char(content.size())) + QByteArray(2, '\0') + QByteArray(1, sequence) + content;
}

inline QByteArray text(const char *characters) { return QByteArray(characters) + '\0'; }

// CLIENT_PROTOCOL_41, SECURE_CONNECTION, PLUGIN_AUTH, CONNECT_WITH_DB, LOCAL_FILES, TRANSACTIONS; CLIENT_SSL if wished
inline QByteArray handshake(const char *plugin, bool offersTls = false)
{
    return packet(0,
        '\x0a' + text("10.11.6-MariaDB") + QByteArray("\1\0\0\0", 4) + "saltsalt" + '\0'
            + (offersTls ? "\x8b\xaa" : "\x8b\xa2") + '\x2d' + QByteArray("\2\0", 2) + QByteArray("\x08\0", 2)
            + '\x15' + QByteArray(10, '\0') + text("saltsaltsalt") + text(plugin));
}

inline QByteArray ok(char sequence) { return packet(sequence, QByteArray("\0\0\0\2\0\0\0", 7)); }

} // namespace candela::tests::mysql

namespace candela::tests::postgres {

inline QByteArray message(char type, const QByteArray &content)
{
    QByteArray size(4, '\0');
    qToBigEndian(quint32(content.size() + 4), size.data());
    return type + size + content;
}

inline QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

// 0: let in, 3: the password in clear text, 5: its MD5, 10: SASL
inline QByteArray authentication(quint32 kind, const QByteArray &more = {})
{
    return message('R', number(kind) + more);
}

// Let in, with what a server says then.
inline QByteArray welcome()
{
    const QByteArray version("server_version\0" "15.0\0", 20), encoding("client_encoding\0UTF8\0", 21);
    return authentication(0) + message('S', version) + message('S', encoding) + message('K', number(1) + number(1))
        + message('Z', "I");
}

inline QByteArray error(const QByteArray &text)
{
    return message('E', QByteArray("SFATAL\0VFATAL\0C28000\0M", 22) + text + QByteArray(2, '\0'));
}

} // namespace candela::tests::postgres
