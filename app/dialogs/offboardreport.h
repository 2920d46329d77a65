// The second step of an off-boarding: whom each line of the list means, how many of which kind, and the column that was
// read.
#pragma once

#include "models/leavers.h"

#include <QWidget>

class QComboBox;

namespace candela::look {
class Chip;
class TextLabel;
} // namespace candela::look

namespace candela::app {

class OffboardReport : public QWidget
{
    Q_OBJECT
public:
    explicit OffboardReport(QWidget *parent = nullptr);

    void set(Leavers::Found found);
    Leavers &leavers() const { return *m_leavers; }
    // Once something was begun the list stays as it is.
    void setColumnFixed();

signals:
    void columnChosen(qsizetype column);

private:
    void addChip(auth::UserMatch::Verdict verdict, const QString &text, const char *name);
    QWidget *table();
    void showColumns();
    void filter();

    Leavers *m_leavers;
    QList<std::pair<auth::UserMatch::Verdict, look::Chip *>> m_chips;
    QWidget *m_columnRow;
    look::TextLabel *m_note;
    QComboBox *m_column;
};

} // namespace candela::app
