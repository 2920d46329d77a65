// The file that a report shall become: its name, whether it may replace one that is there, and what is wrong with it.
#pragma once

#include "report/safefile.h"
#include "report/writer.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace candela::look {
class FieldError;
class FormGrid;
} // namespace candela::look

namespace candela::app {

class ExportFile : public QObject
{
    Q_OBJECT
public:
    // Puts its rows into the grid. `name` without suffix; the file goes into the user's documents unless told otherwise.
    ExportFile(look::FormGrid *grid, const QString &name, const report::Format &format);

    // "sessions-shop-prod-2026-11-22", as a file can be called.
    static QString usualName(const QString &stem, const QString &profile);
    // The ending follows the format, unless it was given another one by hand.
    void setFormat(const report::Format &format);
    // Absolute; empty where nothing was typed. "~/" is the home folder, a relative path begins in the documents.
    QString path() const;
    report::SafeFile::Existing existing() const;

    // Says what is wrong with the path, until it is changed.
    void setError(const QString &message);
    // The same for a file that is there, with a box to tick if it shall be replaced.
    void askToReplace();
    // Whether the error is one that another name mends; it stands at the name then.
    bool show(const database::Error &error, const QString &path);

private:
    void browse();
    void forgetError();

    report::Format m_format;
    QLineEdit *m_file;
    QPushButton *m_browse;
    look::FieldError *m_error;
    QCheckBox *m_replace;
};

} // namespace candela::app
