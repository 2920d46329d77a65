// What a page or a detail is busy with, once that takes long: nothing for a second, then words, after five a bar with a way
// to stop.
#pragma once

#include <QTimer>
#include <QWidget>

namespace candela::look {
class TextLabel;
}

namespace candela::app {

class BusyRow : public QWidget
{
    Q_OBJECT
public:
    // Of several in a window one alone can have the letter for Alt.
    explicit BusyRow(bool hasLetter, QWidget *parent = nullptr);

    // `text`: "Loading…". Once more while it runs: the time goes on, the words change.
    void start(const QString &text);
    void stop();

signals:
    // A second has passed.
    void worthSaying(const QString &text);
    void stopRequested();

private:
    QTimer m_second, m_long;
    look::TextLabel *m_text;
};

} // namespace candela::app
