// The button that cancels, and stops what runs: it keeps its place and its width, whatever it says.
#pragma once

#include <QPushButton>

namespace candela::app {

class StopButton : public QPushButton
{
    Q_OBJECT
public:
    explicit StopButton(QWidget *parent = nullptr);

    // "Stop" while something runs, and "Stopping…" once it was pressed; "Cancel" else.
    void setRunning(bool running);
    // Nothing is left that could be cancelled.
    void setClosing();

    QSize sizeHint() const override;

private:
    bool m_running = false;
};

} // namespace candela::app
