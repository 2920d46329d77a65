// What stands beside a list: one row in full, made anew whenever there is something new to say of it.
#pragma once

#include <QScrollArea>

namespace candela::app {

class DetailPane : public QScrollArea
{
    Q_OBJECT
public:
    DetailPane(const QString &accessibleName, QWidget *parent);

    // As wide as what it shows has to be: it scrolls up and down alone.
    QSize minimumSizeHint() const override;

signals:
    void closeRequested();

protected:
    // In the place of what was there. Of another row it is shown from the top; of the same row, whoever reads or is about
    // to press a key stays where they are. The focus stays within, also for when a dialog closes that is open now.
    void replace(QWidget *content, bool isSame);
    // The window's, whether or not that is the active one.
    bool holdsFocus() const;
    QWidget *closeButton();
};

} // namespace candela::app
