// Labels left in the secondary colour, fields right; a label is the buddy of its field and names it.
#pragma once

#include <QGridLayout>

namespace candela::look {

class FieldError;
class TextLabel;

class FormGrid : public QGridLayout
{
    Q_OBJECT
public:
    // labelWidth: least width of the labels in pixels at 10 pt.
    explicit FormGrid(int labelWidth = 0, QWidget *parent = nullptr);

    // label may carry a mnemonic ("&Name"). The field gets it as accessible name unless it has one.
    TextLabel *addRow(const QString &label, QWidget *field);
    // Several widgets in one row; the label belongs to the first.
    TextLabel *addRow(const QString &label, const QList<QWidget *> &fields);
    // The whole width of the field column.
    void addWide(QWidget *widget);
    // A hidden FieldError in the next row.
    FieldError *addError(QWidget *input);
    // Shows or hides the row of that field, with its label.
    void setRowVisible(QWidget *field, bool visible);

    // A label of the same kind for a second field in a row.
    [[nodiscard]] static TextLabel *label(const QString &text, QWidget *buddy);
};

} // namespace candela::look
