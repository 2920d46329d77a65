// Pages, filled from top to bottom: what does not fit begins the next one.
#pragma once

#include "report/chart.h"
#include "report/device.h"

#include <QPagedPaintDevice>
#include <QPainter>

namespace candela::report {

class Pages
{
public:
    enum class Style { Plain, Quiet, Strong, Title };

    // Lying where there are many columns; see Paper.
    Pages(QPagedPaintDevice &device, qsizetype columns);
    Q_DISABLE_COPY(Pages)

    // Whether the device can be painted on; else no other call may follow.
    bool areReady() const { return m_painter.isActive(); }

    void addText(const QString &text, Style style);
    void addFact(const QString &label, const QString &value);
    void addChart(const Chart &chart);
    void addSpace();

    // The head stands above the rows on every page from here on. The rows are to show where the words are wide.
    void beginTable(const QStringList &names, const QList<QStringList> &rows);
    // `atEnd`: for each cell, whether its text stands at the end, as numbers do.
    void addRow(const QStringList &cells, const QList<bool> &atEnd);
    void endTable() { m_names.clear(); }

    // No other call may follow.
    [[nodiscard]] Result<void> finish();

private:
    QFont font(Style style) const;
    QColor color(Style style) const;
    qreal lineHeight() const;
    qreal heightOf(qreal width, const QString &text, Style style);
    void draw(const QRectF &room, const QString &text, Style style, Qt::Alignment alignment = Qt::AlignLeft);
    void drawRow(const QStringList &cells, const QList<bool> &atEnd, Style style);
    qreal heightOf(const QStringList &cells, Style style);
    void require(qreal height);
    void numberPage();

    QPagedPaintDevice &m_device;
    QPainter m_painter;
    QStringList m_names;
    QList<qreal> m_widths;
    QSizeF m_page;
    qreal m_top = 0;
    int m_number = 1;
};

} // namespace candela::report
