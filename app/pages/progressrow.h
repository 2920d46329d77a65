// How far work on a file has come, once it takes longer than a second, with a way to stop it.
#pragma once

#include "journal/verify.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QProgressBar;

namespace candela::look {
class TextLabel;
}

namespace candela::app {

class ProgressRow : public QWidget
{
    Q_OBJECT
public:
    // `name`: of the row, and the beginning of those of its parts.
    explicit ProgressRow(const QString &name, QWidget *parent = nullptr);

    void start(const QString &text, std::shared_ptr<const journal::Progress> progress);
    void stop();

signals:
    void stopRequested();

private:
    void showProgress();

    QTimer m_second, m_tick;
    QProgressBar *m_bar;
    look::TextLabel *m_text;
    std::shared_ptr<const journal::Progress> m_progress;
};

} // namespace candela::app
