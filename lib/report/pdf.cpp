#include "report/pdf.h"

#include "report/safetext.h"

#include <QPdfWriter>

namespace candela::report {

static constexpr qsizetype mostTitleCharacters = 200;

Pdf::Pdf(QIODevice &device)
    : m_device(device)
    , m_writer(std::make_unique<QPdfWriter>(&m_device))
    , m_paper(*m_writer)
{
}

Pdf::~Pdf() = default;

Result<void> Pdf::begin(const Header &header)
{
    m_writer->setResolution(72);
    m_writer->setPageSize(QPageSize(QPageSize::A4));
    m_writer->setTitle(paintable(header.title).left(mostTitleCharacters));
    return m_paper.begin(header);
}

Result<void> Pdf::end()
{
    return m_paper.end().and_then([&] { return m_device.finish(); });
}

} // namespace candela::report
