// A workbook as a spreadsheet would find it: unpacked by unzip, which checks it too, and read as XML.
#pragma once

#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <functional>

using namespace Qt::StringLiterals;

class WorkbookReader
{
public:
    struct Cell {
        QString type;       // "n", "b", "inlineStr" …
        QString text;
        bool strong = false;
    };
    using Visit = std::function<void(int row, int column, const Cell &cell)>;

    explicit WorkbookReader(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"book.xlsx"_s));
        m_valid = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        file.close();
        m_valid = m_valid && unzip({u"-tqq"_s, file.fileName()})
            && unzip({u"-qq"_s, file.fileName(), u"-d"_s, m_folder.path()});
        m_valid = m_valid && readNames();
    }

    bool isValid() const { return m_valid; }
    QStringList names() const { return m_names; }
    QByteArray part(const QString &path) const
    {
        QFile file(m_folder.filePath(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    // Each cell of a sheet that is there, rows and columns counted from 0; false where the sheet is not well-formed, is
    // out of order, or has anything that is worked out.
    bool visit(const QString &name, const Visit &visit) const
    {
        QFile file(m_folder.filePath(m_paths.value(name)));
        if (!file.open(QIODevice::ReadOnly))
            return false;
        QXmlStreamReader xml(&file);
        Cell cell;
        std::pair<int, int> at, last(-1, -1);
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == u"f")
                return false;
            if (xml.isStartElement() && xml.name() == u"c") {
                const auto type = xml.attributes().value(u"t"_s).toString();
                cell = Cell{type.isEmpty() ? u"n"_s : type, {}, xml.attributes().hasAttribute(u"s"_s)};
                at = place(xml.attributes().value(u"r"_s).toString());
                if (at <= last)
                    return false;
                last = at;
            } else if (xml.isStartElement() && (xml.name() == u"v" || xml.name() == u"t")) {
                cell.text += decoded(xml.readElementText());
            } else if (xml.isEndElement() && xml.name() == u"c") {
                visit(at.first, at.second, cell);
            }
        }
        return !xml.hasError();
    }

    // The sheet's rows, with nothing for a cell that is not there.
    QList<QList<Cell>> rows(const QString &name) const
    {
        QList<QList<Cell>> all;
        const bool whole = visit(name, [&](int row, int column, const Cell &cell) {
            all.resize(std::max<qsizetype>(all.size(), row + 1));
            all[row].resize(column + 1);
            all[row][column] = cell;
        });
        return whole ? all : QList<QList<Cell>>();
    }

private:
    static bool unzip(const QStringList &arguments)
    {
        QProcess process;
        process.start(u"unzip"_s, arguments);
        return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit
            && process.exitCode() == 0;
    }

    bool readNames()
    {
        QMap<QString, QString> targets;
        QXmlStreamReader relations(part(u"xl/_rels/workbook.xml.rels"_s));
        while (!relations.atEnd()) {
            relations.readNext();
            const auto attributes = relations.attributes();
            if (relations.isStartElement() && relations.name() == u"Relationship")
                targets[attributes.value(u"Id"_s).toString()] = u"xl/"_s + attributes.value(u"Target"_s).toString();
        }
        QXmlStreamReader book(part(u"xl/workbook.xml"_s));
        while (!book.atEnd()) {
            book.readNext();
            if (!book.isStartElement() || book.name() != u"sheet")
                continue;
            m_names << book.attributes().value(u"name"_s).toString();
            m_paths.insert(m_names.last(), targets.value(book.attributes().value(u"r:id"_s).toString()));
        }
        return !relations.hasError() && !book.hasError() && !m_names.isEmpty();
    }

    // "B7" → 6, 1.
    static std::pair<int, int> place(const QString &reference)
    {
        int column = 0;
        qsizetype i = 0;
        for (; i < reference.size() && reference[i].isLetter(); ++i)
            column = column * 26 + reference[i].unicode() - u'A' + 1;
        return {reference.sliced(i).toInt() - 1, column - 1};
    }

    // ECMA-376 ST_Xstring: _x000D_ stands for a carriage return.
    static QString decoded(QString text)
    {
        static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
        for (qsizetype from = 0;;) {
            const auto match = escape.match(text, from);
            if (!match.hasMatch())
                return text;
            from = match.capturedStart() + 1;
            text.replace(match.capturedStart(), match.capturedLength(), QChar(match.captured(1).toUShort(nullptr, 16)));
        }
    }

    QTemporaryDir m_folder;
    bool m_valid = false;
    QStringList m_names;
    QMap<QString, QString> m_paths;
};
