#include "report/workbook.h"

#include "report/cell.h"
#include "report/device.h"
#include "report/safetext.h"
#include "report/sheetstream.h"
#include "report/zipparts.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>

namespace candela::report {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostDigits = 999'999'999'999'999;
constexpr qsizetype mostNameCharacters = 31;
constexpr double columnWidth = 22;
// Like the parts of the archive, which the library dates so: the same rows are the same bytes.
constexpr time_t made = 315'532'800;    // 1980-01-01T00:00:00Z

// Excel takes _x000D_ in a text for a character's number, even where somebody is called so.
const QRegularExpression &numberedCharacter()
{
    static const QRegularExpression expression(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    return expression;
}

QString cutAt(const QString &text, qsizetype size)
{
    return text.left(size > 0 && text[size - 1].isHighSurrogate() ? size - 1 : size);
}

} // namespace

Workbook::Workbook()
    : m_folder(QDir::temp().filePath(u"candela-"_s))
{
}

Workbook::~Workbook() { discard(); }

// The library closes these only when it saves.
void Workbook::discard()
{
    if (!m_book)
        return;
    for (const auto *sheet : std::as_const(m_sheets)) {
        if (sheet->optimize_tmpfile)
            std::fclose(sheet->optimize_tmpfile);
    }
    lxw_workbook_free(std::exchange(m_book, nullptr));
}

Result<void> Workbook::open()
{
    errno = 0;
    if (!m_folder.isValid())
        return database::Failure(fileError(errno != 0 ? errno : EACCES, QDir::tempPath()));
    auto folder = QFile::encodeName(m_folder.path());
    lxw_workbook_options options{};
    options.constant_memory = 1;
    options.tmpdir = folder.data();
    options.use_zip64 = 1;
    m_book = workbook_new_opt(QFile::encodeName(m_folder.filePath(u"book"_s)).constData(), &options);
    if (!m_book)
        return database::failure(Error::Kind::Other);
    lxw_doc_properties properties{};
    properties.created = made;
    workbook_set_properties(m_book, &properties);
    m_strong = workbook_add_format(m_book);
    format_set_bold(m_strong);
    return {};
}

Result<Workbook::Sheet> Workbook::addSheet(const QString &name)
{
    const auto given = nameFor(name);
    errno = 0;
    auto *sheet = workbook_add_worksheet(m_book, given.isEmpty() ? nullptr : given.constData());
    if (!sheet || !sheet->optimize_tmpfile)
        return database::Failure(fileError(errno != 0 ? errno : EIO, m_folder.path()));
    endOnStop(*sheet, m_stop);
    m_sheets.append(sheet);
    return Sheet{sheet};
}

QByteArray Workbook::nameFor(const QString &wish)
{
    auto base = visible(wish);
    for (QChar &c : base) {
        if (QStringView(u"[]:*?/\\'\t\r\n").contains(c) || turnsText(c))
            c = u' ';
    }
    base = base.simplified();
    if (base.isEmpty())
        return {};
    auto name = cutAt(base, std::min(base.size(), mostNameCharacters));
    for (int i = 2; m_names.contains(name.toLower()); ++i) {
        const auto number = u' ' + QString::number(i);
        name = cutAt(base, std::min(base.size(), mostNameCharacters - number.size())) + number;
    }
    m_names.insert(name.toLower());
    return validUtf8(name);
}

void Workbook::setTable(const Sheet &sheet, qsizetype columns)
{
    if (columns > 0 && columns <= mostColumns)
        worksheet_set_column(sheet.sheet, 0, lxw_col_t(columns - 1), columnWidth, nullptr);
    worksheet_freeze_panes(sheet.sheet, 1, 0);
}

Result<void> Workbook::addRow(Sheet &sheet, Cells row, Style style)
{
    if (row.size() > size_t(mostColumns) || sheet.rows >= mostRows)
        return database::failure(Error::Kind::Unsupported);
    for (size_t i = 0; i < row.size(); ++i) {
        const int problem = write(sheet, quint16(i), row[i], style == Style::Strong ? m_strong : nullptr);
        if (problem != LXW_NO_ERROR)
            return database::failure(Error::Kind::Other, {}, QString::fromUtf8(lxw_strerror(lxw_error(problem))));
    }
    ++sheet.rows;
    return {};
}

int Workbook::write(const Sheet &sheet, quint16 column, const Cell &cell, lxw_format *format)
{
    const auto number = [&](double value) {
        return worksheet_write_number(sheet.sheet, sheet.rows, column, value, format);
    };
    const auto text = [&](const QByteArray &utf8) {
        return worksheet_write_string(sheet.sheet, sheet.rows, column, utf8.constData(), format);
    };
    const auto fits = [&](QStringView whole) { return whole.isEmpty() ? LXW_NO_ERROR : text(fitting(whole)); };
    if (const auto *truth = std::get_if<bool>(&cell))
        return worksheet_write_boolean(sheet.sheet, sheet.rows, column, *truth, format);
    if (const auto *value = std::get_if<qint64>(&cell))
        return *value >= -mostDigits && *value <= mostDigits ? number(double(*value)) : text(QByteArray::number(*value));
    if (const auto *value = std::get_if<quint64>(&cell))
        return *value <= quint64(mostDigits) ? number(double(*value)) : text(QByteArray::number(*value));
    if (const auto *value = std::get_if<double>(&cell))
        return number(*value);
    if (const auto *utf8 = std::get_if<QByteArrayView>(&cell))
        return fits(QString::fromUtf8(*utf8));
    if (const auto *utf16 = std::get_if<QStringView>(&cell))
        return fits(*utf16);
    return LXW_NO_ERROR;
}

QByteArray Workbook::fitting(QStringView text)
{
    auto result = visible(text.first(std::min(text.size(), mostCharacters)));
    result.replace(u"\r\n"_s, u"\n"_s);
    for (QChar &c : result) {
        if (endsLine(c))
            c = u'\n';
        else if (c.unicode() >= 0xFFFE)     // no character of XML
            c = QChar(QChar::ReplacementCharacter);
    }
    if (result.contains(u"_x"))
        result.replace(numberedCharacter(), u"_x005F_"_s);
    if (text.size() > mostCharacters || result.size() > mostCharacters) {
        result = cutAt(result, std::min(result.size(), mostCharacters - cutMark.size())).append(cutMark);
        ++m_cut;
    }
    return validUtf8(result);
}

// The library looks at none of its writes to a temporary file; the stream remembers that one failed.
Result<void> Workbook::check()
{
    for (const auto *sheet : std::as_const(m_sheets)) {
        errno = 0;
        if (std::fflush(sheet->optimize_tmpfile) != 0 || std::ferror(sheet->optimize_tmpfile) != 0)
            return database::Failure(fileError(errno != 0 ? errno : EIO, m_folder.path()));
    }
    return {};
}

Result<void> Workbook::save(QIODevice &device, const std::stop_token &stop)
{
    m_stop = stop;
    if (auto whole = check(); !whole)
        return whole;
    errno = 0;
    const auto problem = workbook_close(std::exchange(m_book, nullptr));    // frees it, whatever happens
    if (m_stop.stop_requested())
        return database::failure(Error::Kind::Cancelled);
    if (problem == LXW_NO_ERROR)
        return copyTo(device);
    auto error = fileError(errno != 0 ? errno : EIO, m_folder.path());
    error.detail = QString::fromUtf8(lxw_strerror(problem));
    return database::Failure(error);
}

Result<void> Workbook::copyTo(QIODevice &device) const
{
    QFile file(m_folder.filePath(u"book"_s));
    const bool isWhole = file.open(QIODevice::ReadOnly) && partsAreWhole(file, m_stop) && file.seek(0);
    if (!isWhole && !m_stop.stop_requested())
        return database::Failure(fileError(file.error() == QFile::NoError ? ENOSPC : EIO, m_folder.path()));
    QByteArray chunk(chunkSize, Qt::Uninitialized);
    while (!m_stop.stop_requested()) {
        const auto size = file.read(chunk.data(), chunk.size());
        if (size < 0)
            return database::Failure(fileError(EIO, m_folder.path()));
        if (size == 0)
            return flush(device);
        if (auto taken = writeAll(device, QByteArrayView(chunk).first(size)); !taken)
            return taken;
    }
    return database::failure(Error::Kind::Cancelled);
}

} // namespace candela::report
