#include "dialogs/knownkeysdialog.h"

#include "arrival.h"
#include "dialogs/busynote.h"
#include "dialogs/publickeysave.h"
#include "failurebar.h"
#include "look/buttons.h"
#include "look/factrow.h"
#include "look/ground.h"
#include "look/sectiontitle.h"
#include "look/textlabel.h"
#include "look/theme.h"
#include "look/tight.h"
#include "offthread.h"
#include "reportcheck.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <utility>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;
using database::Error;
using database::Result;

KnownKeysDialog::KnownKeysDialog(const KnownKeys &known, QWidget *parent)
    : DialogFrame(tr("Known keys"), 620, parent)
    , m_known(known)
    , m_bar(new FailureBar)
    , m_colleagues(new SectionTitle(tr("Keys of colleagues")))
    , m_none(new TextLabel(tr("None yet. The first report with a manifest makes one, or Export does."), Type::Body,
          Role::TextSecondary))
    , m_nobody(new TextLabel(tr("None yet. Ask for a colleague's public key, a PEM file, and make sure by another way "
                                "that its fingerprint is the one that they see."),
          Type::Body, Role::TextSecondary))
    , m_damaged(new TextLabel({}, Type::Body, Role::Warning))
    , m_own(tight<QVBoxLayout>())
    , m_rows(nullptr)
    , m_busy(new BusyNote)
    , m_save(new PublicKeySave(*m_bar, known, this))
{
    setObjectName(u"knownKeysDialog"_s);
    body()->insertWidget(0, m_bar);
    addOwn();
    addColleagues();
    footer()->addWidget(m_busy, 1);
    auto *close = addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"closeKnownKeys"_s);
    setDefaultButton(close);
    close->setFocus();
    connect(m_bar, &FailureBar::remedyRequested, this, &KnownKeysDialog::undo);
    connect(m_save, &PublicKeySave::found, this, &KnownKeysDialog::load);
    connect(m_save, &PublicKeySave::asking, this,
        [this](bool on) { on ? m_busy->start(tr("Asking the keychain")) : m_busy->stop(); });
    load();
}

void KnownKeysDialog::addOwn()
{
    auto *title = new SectionTitle(tr("Your own key"));
    auto *save = button(tr("&Export public key…"), Variant::Standard, u"export"_s);
    save->setObjectName(u"exportKey"_s);
    save->setAutoDefault(false);
    title->addControl(save);
    body()->addWidget(title);
    body()->addLayout(m_own);
    m_none->setObjectName(u"noOwnKey"_s);
    m_none->setWordWrap(true);
    body()->addWidget(m_none);
    connect(save, &QPushButton::clicked, this, [this] {
        m_removed.reset();
        m_save->begin();
    });
}

void KnownKeysDialog::addColleagues()
{
    auto *add = button(tr("&Add from file…"), Variant::Standard, u"plus"_s);
    add->setObjectName(u"addKey"_s);
    add->setAutoDefault(false);
    m_colleagues->addControl(add);
    body()->addWidget(m_colleagues);
    m_nobody->setObjectName(u"noKnownKey"_s);
    m_nobody->setWordWrap(true);
    body()->addWidget(m_nobody);
    auto *list = new Ground(Role::Surface);
    auto *column = tight<QVBoxLayout>(list);
    m_rows = tight<QVBoxLayout>();
    column->addLayout(m_rows);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"keyList"_s);
    scroll->setAccessibleName(tr("Keys of colleagues"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(4 * Theme::rowHeight(1));
    scroll->setWidget(list);
    body()->addWidget(scroll, 1);
    m_damaged->setObjectName(u"damagedKeys"_s);
    m_damaged->setWordWrap(true);
    m_damaged->hide();
    body()->addWidget(m_damaged);
    connect(add, &QPushButton::clicked, this, &KnownKeysDialog::browse);
}

void KnownKeysDialog::load()
{
    onArrival(offThread([known = m_known] { return known.load(); }), this,
        [this](const KnownKeys::Found &found) { show(found); });
}

static void empty(QVBoxLayout &rows)
{
    while (auto *item = rows.takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();      // one of its buttons may be what was clicked
        delete item;
    }
}

void KnownKeysDialog::show(const KnownKeys::Found &found)
{
    empty(*m_own);
    empty(*m_rows);
    for (const auto &key : found.keys)
        addRow(key.isOwn() ? *m_own : *m_rows, key);
    m_none->setVisible(m_own->count() == 0);
    m_nobody->setVisible(m_rows->count() == 0);
    QStringList names;
    for (const auto &path : found.damaged)
        names << QFileInfo(path).fileName();
    m_damaged->setText(tr("%Ln file(s) in %1 hold no key, so nothing is known by them: %2", nullptr, int(names.size()))
            .arg(QDir::toNativeSeparators(m_known.folder()), shownText(names.join(u", "_s))));
    m_damaged->setVisible(!names.isEmpty());
}

void KnownKeysDialog::addRow(QVBoxLayout &rows, const KnownKey &key)
{
    const auto name = key.isOwn() ? tr("You") : shownText(key.name);
    auto *row = new FactRow(name, fingerprintText(key.key), Type::Mono, 120);
    row->setObjectName(key.isOwn() ? u"ownKey"_s : u"key:"_s + key.name);
    row->setAccessibleName(name);
    rows.addWidget(row);
    if (key.isOwn())
        return;
    auto *away = button(tr("Remove"), Variant::Link);
    away->setObjectName(u"remove:"_s + key.name);
    away->setAccessibleName(tr("Remove the key of %1").arg(name));
    away->setAutoDefault(false);
    row->addControl(away);
    connect(away, &QPushButton::clicked, this, [this, key] { remove(key); });
}

void KnownKeysDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Add a colleague's public key"),
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setObjectName(u"addDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("PEM files (*.pem)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &KnownKeysDialog::add);
    dialog->open();
}

void KnownKeysDialog::add(const QString &path)
{
    m_removed.reset();
    m_save->forget();
    onArrival(offThread([known = m_known, path] { return known.add(path); }), this,
        [this, path](const Result<KnownKey> &added) {
            if (!added)
                return sayNotAdded(added.error(), path);
            m_bar->showNote(Kind::Ok, tr("The key of %1 was added.").arg(shownText(added->name)),
                tr("Reports that are signed with it are valid from now on."));
            load();
            emit changed();
        });
}

void KnownKeysDialog::sayNotAdded(const Error &error, const QString &path)
{
    const auto name = QFileInfo(path).fileName();
    if (error.kind == Error::Kind::Conflict)
        return m_bar->showNote(Kind::Info, tr("This key is known already."),
            error.subject.isEmpty() ? tr("It is your own.") : tr("It is the key of %1.").arg(shownText(error.subject)));
    const auto why = error.kind == Error::Kind::Input
        ? tr("%1 is no public key of the kind Ed25519 in PEM form. A private key is nobody else's business.").arg(name)
        : error.kind == Error::Kind::Missing ? tr("%1 cannot be read.").arg(name)
                                             : sentence(error, QDir::toNativeSeparators(path)).line();
    m_bar->showFailure({tr("No key was added."), why, error.detail});
}

void KnownKeysDialog::remove(const KnownKey &key)
{
    m_save->forget();
    onArrival(offThread([known = m_known, key] { return known.remove(key); }), this,
        [this, key](const Result<void> &removed) {
            if (!removed)
                return m_bar->showFailure(
                    {tr("The key was not removed."), sentence(removed.error(), key.file).line(), {}});
            m_removed = key;
            m_bar->showNote(Kind::Ok, tr("The key of %1 was removed.").arg(shownText(key.name)),
                tr("Reports that are signed with it are unknown from now on."), tr("&Undo"));
            load();
            emit changed();
        });
}

void KnownKeysDialog::undo()
{
    if (!m_removed)
        return;
    const auto key = *std::exchange(m_removed, std::nullopt);
    m_bar->clear();
    onArrival(offThread([known = m_known, key] { return known.putBack(key); }), this,
        [this, key](const Result<void> &put) {
            if (!put)
                return m_bar->showFailure(
                    {tr("The key was not put back."), sentence(put.error(), key.file).line(), {}});
            load();
            emit changed();
        });
}

} // namespace candela::app
