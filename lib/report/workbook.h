// A workbook of Excel's, its sheets written a row after the other in constant memory. What is not yet in the file lies
// in temporary files without a name, in a folder that only we may enter.
#pragma once

#include "report/writer.h"

#include <QSet>
#include <QTemporaryDir>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace candela::report {

class Workbook
{
public:
    enum class Style { Plain, Strong };
    // What Excel takes.
    static constexpr quint32 mostRows = 1'048'576;
    static constexpr qsizetype mostColumns = 16'384;
    static constexpr qsizetype mostCharacters = 32'767;
    // The end of a text that was cut.
    static constexpr QStringView cutMark = u"[…]";

    struct Sheet {
        lxw_worksheet *sheet = nullptr;
        quint32 rows = 0;
    };

    Workbook();
    ~Workbook();
    Q_DISABLE_COPY(Workbook)

    [[nodiscard]] Result<void> open();
    // Excel forbids some names, and the same one twice: then it is a similar one, or "Sheet1" for an empty one.
    [[nodiscard]] Result<Sheet> addSheet(const QString &name);
    // Below the row before. Text is text whatever it begins with; an integer of more than 15 digits is text as well,
    // since Excel would round it; text that is too long ends with a mark. Null and empty text are an empty cell.
    [[nodiscard]] Result<void> addRow(Sheet &sheet, Cells row, Style style = Style::Plain);
    // The first row stays in sight, and columns are wide enough for ids.
    void setTable(const Sheet &sheet, qsizetype columns);
    // How many texts were too long.
    qint64 cut() const { return m_cut; }
    // Full or Unwritable when the temporary files have not taken everything so far.
    [[nodiscard]] Result<void> check();
    // Writes the whole workbook, and nothing before; no other call may follow. Cancelled soon after `stop` is requested.
    [[nodiscard]] Result<void> save(QIODevice &device, const std::stop_token &stop = {});

private:
    int write(const Sheet &sheet, quint16 column, const Cell &cell, lxw_format *format);
    QByteArray fitting(QStringView text);
    QByteArray nameFor(const QString &wish);
    Result<void> copyTo(QIODevice &device) const;
    void discard();

    const QTemporaryDir m_folder;
    std::stop_token m_stop;         // of save(); the sheets look at it
    lxw_workbook *m_book = nullptr;
    lxw_format *m_strong = nullptr;
    QList<lxw_worksheet *> m_sheets;
    QSet<QString> m_names;          // in lower case: Excel tells no case apart
    qint64 m_cut = 0;
};

} // namespace candela::report
