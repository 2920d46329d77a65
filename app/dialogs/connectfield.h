// A line of the connect dialog with the sentence below it that says what is wrong.
#pragma once

#include <QLineEdit>

class QPushButton;

namespace candela::look {
class FieldError;
class FormGrid;
} // namespace candela::look

namespace candela::app {

class ConnectField : public QLineEdit
{
    Q_OBJECT
public:
    // `name` is the object's name.
    explicit ConnectField(const QString &name);

    // As a row of that grid, with `more` at its right and the sentence in the row below.
    void addTo(look::FormGrid &grid, const QString &label, const QList<QWidget *> &more = {});
    // Only the row of the sentence, where the line itself stands among others.
    void addErrorTo(look::FormGrid &grid);
    // The row with its label; a sentence below it goes.
    void setRowVisible(bool visible);

    // False with a sentence below if the text holds control characters, or is blank where `ifBlank` says why it
    // must not be.
    bool check(const QString &ifBlank = {});
    void setProblem(const QString &sentence);
    bool hasProblem() const;
    // The edge of a wrong input, for what a sentence elsewhere explains. It goes with the next change.
    void mark();
    // Takes the focus with all of the text selected.
    void point();

    // "Browse…": a dialog for an existing file, whose choice becomes the text. `filters` as for QFileDialog.
    QPushButton *browseButton(const QString &name, const QString &title, const QString &filters);

private:
    look::FormGrid *m_grid = nullptr;
    look::FieldError *m_error = nullptr;
};

} // namespace candela::app
