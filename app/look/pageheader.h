// Top of a page: title over a subtitle that tells source and age, then search and the page's acts.
#pragma once

#include <QWidget>

class QHBoxLayout;

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

private:
    QHBoxLayout *m_row;
    TextLabel *m_title;
    ElidedLabel *m_subtitle;
};

} // namespace candela::look
