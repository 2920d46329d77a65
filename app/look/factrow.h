// A name and its value below a hairline, with a note at the right end; detail panes are lists of these.
#pragma once

#include "look/tokens.h"

#include <QWidget>

class QHBoxLayout;

namespace candela::look {

class ElidedLabel;
class TextLabel;

class FactRow : public QWidget
{
    Q_OBJECT
public:
    // type Mono for ids, which elide in the middle. nameWidth: pixels at 10 pt.
    FactRow(const QString &name, const QString &value, Type type = Type::Body, int nameWidth = 108,
        QWidget *parent = nullptr);

    void setValue(const QString &value);
    void setNote(const QString &note);
    [[nodiscard]] QString value() const;
    // At the right end, after the note.
    void addControl(QWidget *control);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_row;
    ElidedLabel *m_name;
    ElidedLabel *m_value;
    TextLabel *m_note;
};

} // namespace candela::look
