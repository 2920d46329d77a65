// Two to six choices in one frame, one of them taken; more belong in a combo box.
#pragma once

#include <QWidget>

class QButtonGroup;

namespace candela::look {

class Segmented : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(int currentIndex READ currentIndex WRITE setCurrentIndex NOTIFY currentIndexChanged USER true)
public:
    explicit Segmented(const QStringList &items = {}, QWidget *parent = nullptr);

    // The first one is taken.
    void setItems(const QStringList &items);
    [[nodiscard]] int currentIndex() const; // -1 without items
    void setCurrentIndex(int index);
    void setItemEnabled(int index, bool enabled);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void currentIndexChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QButtonGroup *m_group;
};

} // namespace candela::look
