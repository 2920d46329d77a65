// A reset dialog about one key, as a page opens it, and what its tests look at.
#pragma once

#include "app/emptyjournal.h"
#include "dialogs/resetkeydialog.h"
#include "scene.h"

namespace candela::tests {

inline const QString ada = QStringLiteral("ada0000000000001"), adaKey = QStringLiteral("email:ada@example.com");
inline constexpr int patience = 20'000; // milliseconds: a hash takes its time under a sanitizer

std::unique_ptr<app::ResetKeyDialog> openReset(Scene &scene, const QString &keyId);
database::Secret generated(const QDialog &dialog);
// What the combo box of the hash formats offers first.
QString usualFormat(const QDialog &dialog);
bool isDone(const QDialog &dialog);
// The item that begins so.
void choose(const QDialog &dialog, const char *combo, const QString &item);

} // namespace candela::tests
