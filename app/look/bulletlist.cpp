#include "look/bulletlist.h"

#include "look/textlabel.h"
#include "look/tight.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace candela::look {

BulletList::BulletList(const QStringList &sentences, QWidget *parent)
    : QWidget(parent)
    , m_column(tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::xs))
{
    setSentences(sentences);
}

void BulletList::setSentences(const QStringList &sentences)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &sentence : sentences) {
        auto *line = new QWidget;
        auto *row = tight<QHBoxLayout>(line, 0, 0, 0, 0, Space::s);
        row->addWidget(new TextLabel(u"•"_s, Type::Body, Role::TextSecondary), 0, Qt::AlignTop);
        auto *text = new TextLabel(sentence);
        text->setWordWrap(true);
        row->addWidget(text, 1);
        m_column->addWidget(line);
    }
    setAccessibleName(sentences.join(u' '));
}

} // namespace candela::look
