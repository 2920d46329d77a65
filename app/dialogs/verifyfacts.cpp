#include "dialogs/verifyfacts.h"

#include "cells.h"
#include "look/factrow.h"
#include "look/sectiontitle.h"
#include "look/tight.h"
#include "reportcheck.h"
#include "times.h"

#include <QVBoxLayout>

namespace candela::app {

using namespace look;
using report::Verdict;

VerifyFacts::VerifyFacts(QWidget *parent)
    : QWidget(parent)
    , m_title(new SectionTitle(tr("What the manifest says")))
    , m_rows(tight<QVBoxLayout>())
{
    auto *column = tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::s);
    column->addWidget(m_title);
    column->addLayout(m_rows);
}

void VerifyFacts::clear()
{
    while (auto *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    hide();
}

void VerifyFacts::add(const char *name, const QString &label, const QString &value, bool isMono)
{
    if (value.isEmpty())
        return;
    auto *row = new FactRow(label, value, isMono ? Type::MonoCaption : Type::Body, 92);
    row->setObjectName(QString::fromLatin1(name));
    row->setAccessibleName(label);
    row->setAccessibleDescription(value);
    m_rows->addWidget(row);
}

// In the zone of whoever made the report, where this computer knows that.
static QString momentText(const report::Manifest &manifest)
{
    const QTimeZone zone(manifest.zone.left(60).toUtf8());
    return exactTime(manifest.snapshot, zone.isValid() ? zone : QTimeZone::utc()).section(QStringLiteral(", "), 0, 0);
}

void VerifyFacts::show(const ReportCheck &check)
{
    clear();
    const auto &[verdict, manifest, unreadable, key] = check.found;
    if (!manifest)
        return;
    m_title->setNote(verdict == Verdict::AlteredManifest ? tr("not to be believed")
            : verdict == Verdict::UnknownKey             ? tr("not to be believed unless the key is known")
                                                         : QString());
    add("factFile", tr("Report"), shownText(manifest->file));
    add("factRows", tr("Rows"), numberText(manifest->rows));
    add("factFilter", tr("Filter"), shownText(manifest->filter));
    add("factMoment", tr("As of"), momentText(*manifest));
    add("factZone", tr("Zone"), shownText(manifest->zone));
    add("factEngine", tr("Database"), shownText(manifest->engine + QLatin1Char(' ') + manifest->version));
    add("factSum", tr("SHA-256"), QString::fromLatin1(manifest->sha256.left(32).toHex()), true);
    if (key)
        add("factKey", tr("Key"), fingerprintText(*key), true);
    QWidget::show();
}

} // namespace candela::app
