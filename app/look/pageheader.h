// Top of a page: title over a subtitle that tells source and age, then search and the page's acts. Where they have no room
// side by side, the search takes a line of its own below.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace candela::look {

class ElidedLabel;
class SearchField;
class TextLabel;

class PageHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    // width: preferred, pixels at 10 pt; it shrinks before the acts do.
    SearchField *addSearch(const QString &placeholder, int width = 280);
    // In reading order, after the search.
    void addControl(QWidget *control);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    // Of title and acts alone, without the margins.
    int leastRow() const;
    void giveWay();

    QVBoxLayout *m_lines;
    QHBoxLayout *m_row;
    SearchField *m_search = nullptr;
    int m_widest = 0;           // of the search, beside the acts
    TextLabel *m_title;
    ElidedLabel *m_subtitle;
};

} // namespace candela::look
