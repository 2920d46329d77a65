#include "logins.h"

#include "process.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace candela::bench {

using namespace Qt::StringLiterals;

static QByteArray asJson(const database::Options &options)
{
    QJsonObject object{{u"file"_s, options.file}};
    if (options.file.isEmpty()) {
        object = {{u"host"_s, options.host}, {u"port"_s, options.port}, {u"user"_s, options.user},
            {u"password"_s, options.password.text()}, {u"database"_s, options.name}};
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Logins::Logins(const database::Options &options)
{
    const auto folder = QStringLiteral(CANDELA_INTEROP);
    if (!isInstalled(u"node"_s)) {
        m_absence = u"the program node is not installed"_s;
        return;
    }
    const auto installation = run({u"sh"_s, {QStringLiteral(CANDELA_INTEROP_INSTALL), folder}});
    if (!installation.isDone) {
        std::fputs(installation.errors.constData(), stderr);
        m_absence = u"Lucia cannot be installed: see above"_s;
        return;
    }
    m_process.setWorkingDirectory(folder);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(u"node"_s, {u"logins.mjs"_s, options.engine});
    tell(asJson(options));
    number(100);        // the connections are made and the program is compiled by then
}

Logins::~Logins()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished(-1);
}

Logins::Times Logins::number(int number)
{
    tell("visit " + QByteArray::number(number));
    return answer();
}

void Logins::tell(const QByteArray &line)
{
    m_process.write(line + '\n');
    while (m_process.bytesToWrite() > 0 && m_process.waitForBytesWritten(-1)) {}
}

Logins::Times Logins::answer()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(-1))
            return {};
    }
    std::vector<double> times;
    for (const auto &time : m_process.readLine().simplified().split(' '))
        times.push_back(time.toDouble());
    return times;
}

} // namespace candela::bench
