// A key number: what it counts, the number, a note.
#pragma once

#include <QWidget>

namespace candela::look {

class ElidedLabel;
class TextLabel;

class Metric : public QWidget
{
    Q_OBJECT
public:
    explicit Metric(const QString &label, QWidget *parent = nullptr);

    // value with its kind: "48 213", "≈262 000", "unknown", "…" while it is counted.
    void set(const QString &value, const QString &note);

private:
    TextLabel *m_label;
    TextLabel *m_value;
    ElidedLabel *m_note;
};

} // namespace candela::look
