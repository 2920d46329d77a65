// Keeps a page's controls in the order of Tab in which they are read, which is that of its layouts: also those that are
// made later, such as chips and the contents of a detail.
#pragma once

#include <QTimer>
#include <QWidget>

class QLayout;

namespace candela::app {

class FocusOrder : public QObject
{
    Q_OBJECT
public:
    // Belongs to the page, which may still be empty.
    explicit FocusOrder(QWidget &page);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    void collect(QWidget &widget);
    void collect(QLayout &layout);
    // What Tab comes from to this page; null: there is nothing else.
    QWidget *placeBefore() const;

    QWidget &m_page;
    QList<QWidget *> m_order;
    QTimer m_soon;
};

} // namespace candela::app
