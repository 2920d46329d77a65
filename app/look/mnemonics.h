// Letters that choose the entries of a menu whose words come from data, where nobody can have set one.
#pragma once

#include <QChar>

class QMenu;
class QString;

namespace candela::look {

// "Copy &as": 'a'; null: the text has none.
[[nodiscard]] QChar mnemonicOf(const QString &text);

// Each entry without a letter gets the first of its own that no other entry of this menu has.
void giveMnemonics(const QMenu &menu);

} // namespace candela::look
