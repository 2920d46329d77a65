// The server's own words for a failure: folded away until somebody wants to read them, or to copy them for somebody else.
#pragma once

#include <QWidget>

class QPushButton;

namespace candela::look {
class TextLabel;
}

namespace candela::app {

class FaultDetails : public QWidget
{
    Q_OBJECT
public:
    explicit FaultDetails(QWidget *parent = nullptr);

    // Folded out and in by that button.
    void set(const QString &details, QPushButton &fold);

private:
    look::TextLabel *m_text;
};

} // namespace candela::app
