// What stands beside a list: one row in full, made anew whenever there is something new to say of it. What it waits for
// is said below, with a way to stop it, once that takes long.
#pragma once

#include <QWidget>

class QScrollArea;

namespace candela::app {

class BusyRow;

class DetailPane : public QWidget
{
    Q_OBJECT
public:
    DetailPane(const QString &accessibleName, QWidget *parent);

    // As wide as what it shows has to be: it scrolls up and down alone.
    QSize minimumSizeHint() const override;

signals:
    void closeRequested();

protected:
    // Null before the first.
    QWidget *content() const;
    // In the place of what was there. Of another row it is shown from the top; of the same row, whoever reads or is about
    // to press a key stays where they are. The focus stays within, also for when a dialog closes that is open now.
    void replace(QWidget *content, bool isSame);
    // The window's, whether or not that is the active one.
    bool holdsFocus() const;
    QWidget *closeButton();
    BusyRow *busy() const { return m_busy; }

private:
    QScrollArea *m_scroll;
    BusyRow *m_busy;
};

} // namespace candela::app
