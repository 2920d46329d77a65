// A manual page in man(7) as its reader sees it: its parts, what stands in bold there, and the command lines shown.
#pragma once

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <utility>

namespace clitest {

class ManualPage
{
public:
    struct Part {
        QString section, title;     // of .SH and .SS; before the first .SS: no title
        QSet<QString> bold;
        QStringList shown;          // between .EX and .EE, what a backslash goes on with joined
    };

    explicit ManualPage(const QString &roff)
    {
        bool shows = false;
        for (const auto &line : roff.split(u'\n')) {
            if (line.startsWith(QStringLiteral(".SH ")))
                m_parts.append(Part{arguments(line).join(u' '), {}, {}, {}});
            else if (line.startsWith(QStringLiteral(".SS ")) && !m_parts.isEmpty())
                m_parts.append(Part{m_parts.constLast().section, arguments(line).join(u' '), {}, {}});
            else if (line == QStringLiteral(".EX") || line == QStringLiteral(".EE"))
                shows = line.endsWith(u'X');
            else if (!m_parts.isEmpty())
                shows ? show(plain(line)) : embolden(line);
        }
    }

    // All that is in the section under that title, or under any where it is null.
    Part part(const QString &section, const QString &title = {}) const
    {
        Part whole{section, title, {}, {}};
        for (const auto &part : m_parts) {
            if (part.section == section && (title.isNull() || part.title == title)) {
                whole.bold += part.bold;
                whole.shown += part.shown;
            }
        }
        return whole;
    }
    QStringList titles(const QString &section) const
    {
        QStringList titles;
        for (const auto &part : m_parts)
            titles += part.section == section && !part.title.isEmpty() ? QStringList(part.title) : QStringList();
        return titles;
    }

private:
    static QString plain(QString text)
    {
        static const std::pair<const char *, const char *> escapes[]
            = {{"\\-", "-"}, {"\\(dq", "\""}, {"\\(aq", "'"}, {"\\(ti", "~"}, {"\\&", ""}, {"\\e", "\\"}};
        for (const auto &[escape, character] : escapes)
            text.replace(QLatin1String(escape), QLatin1String(character));
        return text.remove(QRegularExpression(QStringLiteral("\\\\f[BIRP]")));
    }

    static QStringList arguments(const QString &line)
    {
        static const QRegularExpression word(QStringLiteral("\"([^\"]*)\"|([^ \"]+)"));
        QStringList words;
        for (auto matches = word.globalMatch(line.section(u' ', 1)); matches.hasNext();) {
            const auto match = matches.next();
            words << plain(match.captured(1) + match.captured(2));
        }
        return words;
    }

    void embolden(const QString &line)
    {
        // Which of its arguments a macro prints in bold: every, every second, or every second from the second on.
        static const QStringList macros = {QStringLiteral(".B"), QStringLiteral(".BR"), QStringLiteral(".BI"),
            QStringLiteral(".RB"), QStringLiteral(".IB")};
        const auto macro = macros.indexOf(line.section(u' ', 0, 0));
        const auto words = macro < 0 ? QStringList() : arguments(line);
        for (qsizetype i = macro > 2 ? 1 : 0; i < words.size(); i += macro == 0 ? 1 : 2)
            m_parts.last().bold.insert(words[i].trimmed());
    }

    void show(const QString &line)
    {
        auto &shown = m_parts.last().shown;
        if (!shown.isEmpty() && shown.constLast().endsWith(u'\\'))
            shown.last().replace(shown.constLast().size() - 1, 1, line.trimmed());
        else
            shown << line.trimmed();
    }

    QList<Part> m_parts;
};

} // namespace clitest
