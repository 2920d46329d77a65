// Sentences as bullets, each wrapping on its own: the consequences a dialog names.
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace candela::look {

class BulletList : public QWidget
{
    Q_OBJECT
public:
    explicit BulletList(const QStringList &sentences = {}, QWidget *parent = nullptr);

    void setSentences(const QStringList &sentences);

private:
    QVBoxLayout *m_column;
};

} // namespace candela::look
