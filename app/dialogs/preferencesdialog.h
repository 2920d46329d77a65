// What holds for every connection: the language, the colours, and the way to the keys. A choice holds at once, without a
// button; a language is spoken from the next start on, and the dialog says so.
#pragma once

#include "look/dialogframe.h"
#include "settings.h"

class QComboBox;

namespace candela::look {
class FormGrid;
}

namespace candela::app {

class PreferencesDialog : public look::DialogFrame
{
    Q_OBJECT
public:
    // As they are now, with what Settings answers.
    PreferencesDialog(const QString &language, SchemeChoice scheme, QWidget *parent = nullptr);

    // Somebody has chosen other colours meanwhile, in the menu.
    void showScheme(SchemeChoice scheme);

signals:
    void languageChosen(const QString &language);       // empty: the system's
    void schemeChosen(candela::app::SchemeChoice scheme);
    void shortcutsRequested();

private:
    void addLanguage(look::FormGrid &grid, const QString &language);
    void addScheme(look::FormGrid &grid);

    QComboBox *m_language, *m_scheme;
};

} // namespace candela::app
