// What the text formats share: a row's bytes stand behind the last one's, and go out in pieces of bounded size.
#pragma once

#include "report/writer.h"

#include <QByteArray>

namespace candela::report {

class RowWriter : public Writer
{
public:
    [[nodiscard]] Result<void> begin(const Header &header) final;
    using Writer::rows;
    [[nodiscard]] Result<void> rows(const Page &page) final;
    [[nodiscard]] Result<void> end() final;

protected:
    // `device` is open for writing and outlives the writer.
    explicit RowWriter(QIODevice &device) : m_device(device) {}

    // Each puts UTF-8 behind what is in `out`.
    virtual void appendHead(const Header &header, QByteArray &out) = 0;
    virtual void appendRow(Cells row, QByteArray &out) = 0;
    virtual void appendFoot(QByteArray &) {}
    // A row of names.
    void appendNames(const QStringList &names, QByteArray &out);

private:
    Result<void> write();

    QIODevice &m_device;
    QByteArray m_bytes;     // not yet written; keeps its capacity
};

} // namespace candela::report
