#include "dialogs/preferencesdialog.h"

#include "look/buttons.h"
#include "look/formgrid.h"
#include "look/textlabel.h"
#include "schemewords.h"

#include <QComboBox>
#include <QDir>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

PreferencesDialog::PreferencesDialog(const QString &language, SchemeChoice scheme, QWidget *parent)
    : DialogFrame(tr("Preferences"), 440, parent), m_language(new QComboBox), m_scheme(new QComboBox)
{
    setObjectName(u"preferencesDialog"_s);
    auto *grid = new FormGrid;
    addLanguage(*grid, language);
    addScheme(*grid);
    auto *keys = button(tr("&Keyboard shortcuts…"));
    keys->setObjectName(u"preferencesKeys"_s);
    grid->addRow(tr("Keys"), {keys});
    connect(keys, &QPushButton::clicked, this, &PreferencesDialog::shortcutsRequested);
    body()->addLayout(grid);
    body()->addStretch();
    auto *close = addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"closePreferences"_s);
    setDefaultButton(close);
    showScheme(scheme);
    m_language->setFocus();
}

// By its own name, for whoever reads no other.
static QString nameOf(const QString &code)
{
    const QLocale locale(code);
    return locale.language() == QLocale::English ? u"English"_s : locale.nativeLanguageName();
}

void PreferencesDialog::addLanguage(FormGrid &grid, const QString &language)
{
    m_language->setObjectName(u"language"_s);
    m_language->addItem(tr("The system's"), QString());
    for (const auto &file : QDir(u":/i18n"_s).entryList({u"app_*.qm"_s})) {
        const auto code = file.sliced(4).chopped(3);
        m_language->addItem(nameOf(code), code);
    }
    if (const int there = m_language->findData(language); there >= 0)
        m_language->setCurrentIndex(there);
    else {                              // written by hand, or of a Candela that speaks more
        m_language->addItem(language, language);
        m_language->setCurrentIndex(m_language->count() - 1);
    }
    grid.addRow(tr("&Language"), m_language);
    auto *note = new TextLabel(tr("Candela speaks it from its next start on."), Type::Caption, Role::TextSecondary);
    note->setObjectName(u"languageNote"_s);
    note->setWordWrap(true);
    grid.addWide(note);
    m_language->setAccessibleDescription(note->text());
    connect(m_language, &QComboBox::activated, this,
        [this] { emit languageChosen(m_language->currentData().toString()); });
}

void PreferencesDialog::addScheme(FormGrid &grid)
{
    m_scheme->setObjectName(u"scheme"_s);
    for (const auto choice : schemeChoices)
        m_scheme->addItem(schemeText(choice).remove(u'&'), int(choice));
    grid.addRow(tr("&Appearance"), m_scheme);
    connect(m_scheme, &QComboBox::activated, this,
        [this] { emit schemeChosen(SchemeChoice(m_scheme->currentData().toInt())); });
}

void PreferencesDialog::showScheme(SchemeChoice scheme) { m_scheme->setCurrentIndex(m_scheme->findData(int(scheme))); }

} // namespace candela::app
