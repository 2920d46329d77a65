// The off-boarding dialog as a person works through it, and the file that it leaves.
#pragma once

#include "actscene.h"
#include "dialogs/offboarddialog.h"

namespace candela::tests {

// Own settings and look, and numbers in their English plurals, as the program has them.
void prepareOffboarding();
// Pastes the lines, finds the users, and gives the reason.
std::unique_ptr<app::OffboardDialog> openOffboarding(Scene &scene, const QStringList &lines);
// The same up to a list that is pasted.
std::unique_ptr<app::OffboardDialog> pasteList(Scene &scene, const QString &text);
// Drops the file on the list.
void dropFile(const QDialog &dialog, const QString &path);
void findUsers(const QDialog &dialog);
void chooseLeaving(const QDialog &dialog, app::Leaving leaving);
// Presses the act, and waits until all is at rest.
void offboard(const QDialog &dialog);

// The column of the table, a cell a line.
QStringList cells(const QDialog &dialog, int column);
// "found 3, not found 1, ambiguous 0, repeated 1"
QString chips(const QDialog &dialog);
// Saves the result into that file, and answers its lines.
QStringList savedResult(const QDialog &dialog, const QString &path);

} // namespace candela::tests
