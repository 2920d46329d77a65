// Widgets one beside another at their own sizes, in as many lines as the width asks for: chips are never cut. One of another kind,
// an act, may end the last line.
#pragma once

#include <QLayout>

namespace candela::look {

class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    explicit FlowLayout(int spacing, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.insert(m_items.size() - (m_tail ? 1 : 0), item); }
    // Stays behind all others, at the far end of their last line or of one more.
    void setTail(QWidget *widget);
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange({0, 0, width, 0}, false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &room) override;

private:
    // The height that it takes; moves nothing unless told.
    int arrange(const QRect &room, bool moves) const;

    QList<QLayoutItem *> m_items;
    QLayoutItem *m_tail = nullptr;
};

} // namespace candela::look
