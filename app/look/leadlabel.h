// A sentence in bold and its continuation as one flowing paragraph; plain text, wraps to the width given.
#pragma once

#include <QTextLayout>
#include <QWidget>

namespace candela::look {

class LeadLabel : public QWidget
{
    Q_OBJECT
public:
    explicit LeadLabel(QWidget *parent = nullptr);

    void setTexts(const QString &lead, const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    // Lays the paragraph out for that width in pixels and answers the size it takes.
    QSizeF arrange(QTextLayout &layout, double width) const;

    QString m_lead;
    QString m_text;
};

} // namespace candela::look
