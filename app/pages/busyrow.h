// What a page or a detail is busy with, once that takes long: nothing for a second, then words, after five a bar with a way
// to stop.
#pragma once

#include <QTimer>
#include <QWidget>

#include <chrono>

namespace candela::look {
class TextLabel;
}

namespace candela::app {

class BusyRow : public QWidget
{
    Q_OBJECT
public:
    // In a detail the way to stop is a mark alone: of several in a window one can have the letter for Alt.
    enum class Place { Page, Detail };
    explicit BusyRow(Place place, QWidget *parent = nullptr);

    // `text`: "Loading…". Once more while it runs: the time goes on, the words change. What goes on beside it keeps its words
    // in the row for a second, in which most pages of rows are there.
    void start(const QString &text);
    // What goes on beside that for so long already, and needs no words of its own on the page.
    void goOn(const QString &text, std::chrono::milliseconds since);
    void stop();

signals:
    // A second has passed.
    void worthSaying(const QString &text);
    void stopRequested();
    // … where the words are about what goes on beside it.
    void stopBesideRequested();
    // It goes with the focus on it.
    void leftFocus();

private:
    QTimer m_second, m_long;
    QString m_words;
    bool m_isStarted = false, m_isBeside = false;       // the latter as shown
    look::TextLabel *m_text;
};

} // namespace candela::app
