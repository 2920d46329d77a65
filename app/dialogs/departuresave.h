// Saves the result of an off-boarding where somebody says; asks before a file is replaced.
#pragma once

#include "report/export.h"

#include <QObject>

class QWidget;

namespace candela::app {

class FailureBar;

class DepartureSave : public QObject
{
    Q_OBJECT
public:
    // What is to be said is said in the bar. `name` is the file's first part.
    DepartureSave(FailureBar &bar, QString name, QWidget *parent);
    ~DepartureSave() override { m_stop.request_stop(); }

    void ask(std::vector<report::Row> rows);

private:
    void write(report::SafeFile::Existing existing);
    void finish(const database::Result<qint64> &written);

    FailureBar &m_bar;
    const QString m_name;
    QWidget *m_window;
    QString m_path;
    std::vector<report::Row> m_rows;
    std::stop_source m_stop;
    bool m_mayReplace = false;      // the bar offers it
};

} // namespace candela::app
