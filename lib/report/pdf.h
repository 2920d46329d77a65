// A report as a PDF: see Paper.
#pragma once

#include "report/paper.h"
#include "report/steadydevice.h"

class QPdfWriter;

namespace candela::report {

// A4. The same rows are the same bytes.
class Pdf final : public Writer
{
public:
    static constexpr qint64 mostRows = Paper::mostRows;

    // `device` is open for writing and outlives the writer.
    explicit Pdf(QIODevice &device);
    ~Pdf() override;

    [[nodiscard]] Result<void> begin(const Header &header) override;
    using Writer::rows;
    [[nodiscard]] Result<void> rows(const Page &page) override { return m_paper.rows(page); }
    [[nodiscard]] Result<void> end() override;

private:
    SteadyDevice m_device;
    const std::unique_ptr<QPdfWriter> m_writer;
    Paper m_paper;
};

} // namespace candela::report
