// An entry of the navigation: icon, word and count; in the narrow rail the icon alone. Entries exclude each
// other; one that opens a dialog is set to setCheckable(false).
#pragma once

#include <QAbstractButton>

namespace candela::look {

class NavButton : public QAbstractButton
{
    Q_OBJECT
public:
    // shortcut is shown in the tooltip, not installed.
    NavButton(const QString &icon, const QString &text, const QString &shortcut = {}, QWidget *parent = nullptr);

    // "48 213", "≈312 k", "4 findings"; empty hides it.
    void setCount(const QString &count);
    void setCompact(bool on);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QString m_count;
    bool m_compact = false;
};

} // namespace candela::look
