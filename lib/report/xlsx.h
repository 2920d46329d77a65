// Rows as a workbook for spreadsheets (Office Open XML), which they open without asking what the columns are.
#pragma once

#include "report/workbook.h"

#include <optional>

namespace candela::report {

// A sheet of the report's title, facts and charts' counts, if there are any, and then the rows under the columns'
// names, on further sheets where Excel takes no more on one. The summary ends with how many texts were cut, if any
// were: see Workbook for what becomes of a cell. The bytes come at the end.
class Xlsx final : public Writer
{
public:
    // `device` is open for writing and outlives the writer.
    explicit Xlsx(QIODevice &device) : m_device(device) {}

    [[nodiscard]] Result<void> begin(const Header &header) override;
    using Writer::rows;
    [[nodiscard]] Result<void> rows(const Page &page) override;
    [[nodiscard]] Result<void> end() override;
    void heed(std::stop_token stop) override { m_stop = std::move(stop); }

private:
    Result<void> beginSummary();
    Result<void> beginTable();

    QIODevice &m_device;
    Header m_header;
    Workbook m_book;
    std::optional<Workbook::Sheet> m_summary;
    Workbook::Sheet m_table;
    std::stop_token m_stop;
};

} // namespace candela::report
