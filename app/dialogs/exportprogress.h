// How far an export is: rows, their rate, and what remains where the number of rows is known.
#pragma once

#include <QElapsedTimer>
#include <QWidget>

#include <optional>

class QProgressBar;

namespace candela::look {
class ElidedLabel;
class TextLabel;
} // namespace candela::look

namespace candela::app {

class ExportProgress : public QWidget
{
    Q_OBJECT
public:
    explicit ExportProgress(QWidget *parent = nullptr);

    // `total` may be wrong by now: the bar never says that all is done.
    void begin(const QString &fileName, std::optional<qint64> total);
    void setWritten(qint64 rows);

private:
    void setShare(qint64 rows);
    static QString remaining(qint64 seconds);

    std::optional<qint64> m_total;
    QElapsedTimer m_since;
    look::ElidedLabel *m_file;
    look::TextLabel *m_percent;
    QProgressBar *m_bar;
    look::ElidedLabel *m_rows;
    look::TextLabel *m_remaining;
};

} // namespace candela::app
