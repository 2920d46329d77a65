#include "journal/head.h"

#include "journal/bytefile.h"
#include "report/safefile.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace candela::journal {

using namespace Qt::StringLiterals;
using database::Failure;
using database::Result;

static constexpr qint64 longestHead = 1024;

QString headPath(const QString &journalPath)
{
    const auto ending = u".ndjson"_s;
    const auto stem = journalPath.endsWith(ending) ? journalPath.chopped(ending.size()) : journalPath;
    return stem + u".head"_s;
}

QByteArray textOf(const Head &head)
{
    const QJsonObject object{{u"v"_s, 1}, {u"lines"_s, head.lines}, {u"bytes"_s, head.bytes},
        {u"sha256"_s, QString::fromLatin1(head.hash)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<Head> headOf(const QByteArray &text)
{
    const auto object = QJsonDocument::fromJson(text).object();
    const Head head{object.value(u"lines"_s).toInteger(), object.value(u"bytes"_s).toInteger(),
        object.value(u"sha256"_s).toString().toLatin1()};
    const bool isOurs = head.lines > 0 && head.bytes > 0 && head.hash.size() == 64 && textOf(head) == text;
    return isOurs ? std::optional(head) : std::nullopt;
}

Result<FoundHead> readHead(const QString &path)
{
    const auto file = ByteFile::toRead(path);
    if (!file)
        return Failure(file.error());
    if (!*file)
        return FoundHead();
    const auto text = (*file)->bytes(0, longestHead);
    if (!text)
        return Failure(text.error());
    const auto head = headOf(*text);
    return head ? FoundHead{FoundHead::State::Readable, *head} : FoundHead{FoundHead::State::Unreadable, {}};
}

Result<void> writeHead(const QString &path, const Head &head)
{
    report::SafeFile file(path, report::SafeFile::Existing::Replace);
    if (const auto created = file.create(); !created)
        return created;
    if (const auto written = report::writeAll(file, textOf(head)); !written)
        return file.failure() ? Result<void>(Failure(*file.failure())) : written;
    return file.commit();
}

} // namespace candela::journal
