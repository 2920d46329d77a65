// Names, in a widget's tooltip, the key of the act that the widget does: whichever the act has now, which people may
// change. A widget that is off says why instead, without a key.
#pragma once

#include <QObject>
#include <QPointer>

class QAction;
class QWidget;

namespace candela::look {

// The key as the system writes it; empty where the widget's window has no such act, or the act no key.
[[nodiscard]] QString keyOf(const QWidget &widget, const QString &act);

class KeyTip : public QObject
{
    Q_OBJECT
public:
    // act: the object name of an action in the window that the widget will stand in. Belongs to the widget, whose
    // tooltip is set without a key, before or later.
    KeyTip(QWidget &widget, const QString &act);

signals:
    // For a widget that shows it elsewhere than in the tooltip.
    void keyChanged(const QString &key);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void find();
    void show();

    QWidget &m_widget;
    const QString m_act;
    QPointer<QAction> m_found;
    QString m_plain, m_shown;
};

} // namespace candela::look
