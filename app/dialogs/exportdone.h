// What an export has left: how many rows, where, and what the file is worth.
#pragma once

#include <QWidget>

namespace candela::look {
class InlineBar;
class TextLabel;
}

namespace candela::app {

class ExportDone : public QWidget
{
    Q_OBJECT
public:
    explicit ExportDone(QWidget *parent = nullptr);

    // "3 sessions", and the file that has them.
    void setWritten(const QString &rows, const QString &path, bool isSigned);
    void setPrinted(const QString &rows, const QString &printer);

private:
    look::InlineBar *m_bar;
    look::TextLabel *m_note;
};

} // namespace candela::app
