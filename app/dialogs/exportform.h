// What a report shall become: its format, its file, and whether that may replace one that is there.
#pragma once

#include "report/export.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace candela::look {
class FieldError;
class FormGrid;
class Segmented;
} // namespace candela::look

namespace candela::app {

class ManifestChoice;

class ExportForm : public QWidget
{
    Q_OBJECT
public:
    // `name` without suffix; the file goes into the user's documents unless told otherwise.
    explicit ExportForm(const QString &name, QWidget *parent = nullptr);

    // Absolute; empty where nothing was typed. "~/" is the home folder, a relative path begins in the documents.
    QString path() const;
    report::SafeFile::Existing existing() const;
    report::Export::MakeWriter makeWriter() const;
    ManifestChoice &manifest() const { return *m_manifest; }

    // Says what is wrong with the path, until it is changed.
    void setFileError(const QString &message);
    // The same for a file that is there, with a box to tick if it shall be replaced.
    void askToReplace();

private:
    void addFile(look::FormGrid *grid);
    QWidget *rawChoice();
    void setFormat(int index);
    void browse();
    void forgetError();
    QString suffix() const;

    look::Segmented *m_format;
    QLineEdit *m_file;
    QPushButton *m_browse;
    look::FieldError *m_error = nullptr;
    QCheckBox *m_replace;
    QCheckBox *m_raw;
    QWidget *m_rawChoice = nullptr;
    ManifestChoice *m_manifest;
    QString m_suffix; // that the path got from the format
};

} // namespace candela::app
