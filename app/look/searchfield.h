// A line edit with a magnifier, a cross while there is text, and its shortcut as a hint while there is room.
#pragma once

#include <QLineEdit>

namespace candela::look {

class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    // shortcut is shown, not installed.
    explicit SearchField(const QString &placeholder, const QString &shortcut = {}, QWidget *parent = nullptr);

    void setShortcut(const QString &shortcut);

    // What it looks for is being loaded: Esc is left to the window, which stops that, and the text stays.
    void setBusy(bool busy) { m_busy = busy; }

    // Focus with the old text selected, as Ctrl+F asks.
    void startSearch();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    // Esc empties it first, and is the window's only then, or while it is busy.
    bool event(QEvent *event) override;

private:
    [[nodiscard]] bool clears(const QKeyEvent &event) const;
    void makeRoom();

    QString m_shortcut;
    bool m_busy = false;
};

} // namespace candela::look
