// A message at the top of a view that pushes the content down: icon, bold problem, cause, actions.
#pragma once

#include "look/tokens.h"

#include <QFrame>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace candela::look {

class IconLabel;
class LeadLabel;

class InlineBar : public QFrame
{
    Q_OBJECT
public:
    explicit InlineBar(Kind kind, QWidget *parent = nullptr);

    void setKind(Kind kind);
    void setTexts(const QString &lead, const QString &text);
    // The remedy is the last one and the only framed button.
    QPushButton *addAction(const QString &text, bool remedy = false);
    void clearActions();
    void setClosable(bool on);

signals:
    // The cross was clicked; the bar is hidden.
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    // Screen readers read it out.
    void showEvent(QShowEvent *event) override;

private:
    Kind m_kind;
    IconLabel *m_icon;
    LeadLabel *m_texts;
    QHBoxLayout *m_actions;
    QToolButton *m_close;
};

} // namespace candela::look
