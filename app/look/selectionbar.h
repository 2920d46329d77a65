// Between chips and table while rows are selected: how many of what, the offer to take all that match, and
// what can be done with them, below where there is no room beside.
#pragma once

#include "look/variant.h"

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QPushButton;

namespace candela::look {

class ElidedLabel;
class TextLabel;

class SelectionBar : public QWidget
{
    Q_OBJECT
public:
    explicit SelectionBar(QWidget *parent = nullptr);

    // "37 selected", "of 200 loaded", "Select all 50 489 matching"; an empty offer hides the link.
    void setTexts(const QString &count, const QString &scope, const QString &offer);
    // In reading order, left of Clear.
    QPushButton *addAction(const QString &text, const QString &icon, Variant variant = Variant::Ghost);

    QSize minimumSizeHint() const override;

signals:
    void selectAllRequested();
    void clearRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int leastTexts() const;             // in one line
    void giveWay();

    TextLabel *m_count;
    ElidedLabel *m_scope;
    QPushButton *m_offer;
    QBoxLayout *m_lines;
    QBoxLayout *m_texts;
    QHBoxLayout *m_said;
    QHBoxLayout *m_acts;
    QHBoxLayout *m_actions;
};

} // namespace candela::look
