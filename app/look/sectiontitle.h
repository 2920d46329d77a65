// The title of a section with a note after it and at most one link or control at its right end.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace candela::look {

class ElidedLabel;
class TextLabel;

class SectionTitle : public QWidget
{
    Q_OBJECT
public:
    explicit SectionTitle(const QString &title = {}, const QString &note = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setNote(const QString &note);
    // name: what the link does, said in full for screen readers ("Edit attributes").
    QPushButton *addLink(const QString &text, const QString &name);
    void addControl(QWidget *control);

    QSize sizeHint() const override;

private:
    QHBoxLayout *m_row;
    TextLabel *m_title;
    ElidedLabel *m_note;
};

} // namespace candela::look
