#include "look/mnemonics.h"

#include <QMenu>

namespace candela::look {

QChar mnemonicOf(const QString &text)
{
    for (qsizetype at = text.indexOf(u'&'); at >= 0 && at + 1 < text.size(); at = text.indexOf(u'&', at + 2)) {
        if (text[at + 1] != u'&') {
            return text[at + 1].toLower();
        }
    }
    return {};
}

void giveMnemonics(const QMenu &menu)
{
    QString taken;
    for (const auto *action : menu.actions()) {
        if (const QChar letter = mnemonicOf(action->text()); !letter.isNull()) {
            taken += letter;
        }
    }
    for (auto *action : menu.actions()) {
        auto text = action->text();
        if (action->isSeparator() || !mnemonicOf(text).isNull()) {
            continue;
        }
        const auto label = text.section(u'\t', 0, 0);
        for (qsizetype i = 0; i < label.size(); ++i) {
            if (label[i].isLetterOrNumber() && !taken.contains(label[i].toLower())) {
                taken += label[i].toLower();
                action->setText(text.insert(i, u'&'));
                break;
            }
        }
    }
}

} // namespace candela::look
