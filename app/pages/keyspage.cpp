#include "pages/keyspage.h"

#include "cells.h"
#include "hindrance.h"
#include "journalentry.h"
#include "keyreport.h"
#include "look/buttons.h"
#include "look/chip.h"
#include "look/datatable.h"
#include "look/flowlayout.h"
#include "look/keytip.h"
#include "look/statepilldelegate.h"
#include "look/theme.h"
#include "look/tight.h"
#include "look/tooltip.h"
#include "pages/hashkindchip.h"
#include "pages/keydetail.h"
#include "pages/listselection.h"
#include "pages/searchreach.h"
#include "pages/sidework.h"
#include "tablename.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace candela::app {

using namespace Qt::StringLiterals;
using look::Space::m;
using look::Space::s;
using look::Space::xl;

static bool asksForAll(const auth::KeyFilter &filter)
{
    return filter.search.text.isEmpty() && filter.providers.isEmpty() && filter.hashes.isEmpty();
}

KeysPage::KeysPage(Workspace &workspace, QWidget *parent)
    : ListPage(u"keys"_s, tr("Keys"), workspace, parent)
    , m_model(new KeysModel(workspace, this))
    , m_counts(new Counts<qint64>(workspace, *m_model, this))
    , m_providers(new Counts<Providers>(workspace, *m_model, this))
    , m_detail(new KeyDetail(workspace))
{
    auto *table = new look::DataTable(xl);
    table->setAccessibleName(tr("Keys"));
    assemble(*m_model, table, tr("Id at the provider"), {workspace.facts().sizes.keys, workspace.facts().sizes.keys});
    table->setItemDelegateForColumn(KeysModel::Hash, new look::StatePillDelegate(false, table));
    table->setWidths({114, 300, 180, 190, 190}, KeysModel::ProviderUserId);
    table->setOptional({KeysModel::Parameters, KeysModel::User, KeysModel::Hash}, 220);
    table->setSortable({KeysModel::Provider, KeysModel::User});        // by provider and user id there, which are one column
    addChips();
    addSelection(new ListSelection(*table, *m_model));
    addDetail();
    connect(m_counts, &Counting::changed, this, &KeysPage::showCounts);
    connect(m_providers, &Counting::changed, this, &KeysPage::showProviders);
    sideWork().watch(*m_counts);
    sideWork().watch(*m_providers);
    connect(&workspace, &Workspace::changed, this, &KeysPage::refresh);
}

void KeysPage::addChips()
{
    auto *bar = new QWidget;
    m_chips = new look::FlowLayout(s);
    look::tight<QHBoxLayout>(bar, xl, 0, xl, m)->addLayout(m_chips);
    m_hashChip = new HashKindChip(SearchReach::costText(workspace().facts().sizes.keys));
    m_hashChip->setObjectName(u"hashKindChip"_s);
    m_chips->addWidget(m_hashChip);
    connect(m_hashChip, &HashKindChip::changed, this, &KeysPage::ask);
    m_reset = look::button(tr("&Reset key…"), look::Variant::Standard, u"reset-key"_s);
    m_reset->setObjectName(u"keysReset"_s);
    new look::KeyTip(*m_reset, u"actReset"_s);
    m_reset->setEnabled(false);
    m_chips->setTail(m_reset);
    connect(m_reset, &QPushButton::clicked, this, &KeysPage::resetCurrent);
    aboveTable()->addWidget(bar);
}

void KeysPage::addDetail()
{
    setDetail(m_detail);
    m_detail->setObjectName(u"keyDetail"_s);
    connect(table()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &KeysPage::showReset);
    connect(m_model, &QAbstractItemModel::modelReset, this, &KeysPage::showReset);
    connect(table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &KeysPage::showReset);
    connect(&workspace(), &Workspace::lockChanged, this, &KeysPage::showReset);
    connect(&workspace(), &Workspace::lockChanged, this, &KeysPage::showCurrent);
    connect(m_detail, &KeyDetail::closeRequested, this, &KeysPage::closeDetail);
    connect(m_detail, &KeyDetail::userRequested, this, &KeysPage::userRequested);
    connect(m_detail, &KeyDetail::resetRequested, this, &KeysPage::resetRequested);
    connect(m_detail, &KeyDetail::keyActRequested, this, &KeysPage::keyActRequested);
}

const auth::Key *KeysPage::current() const
{
    const int row = currentRow();
    return row < 0 ? nullptr : &m_model->at(row);
}

QString KeysPage::resetHindrance() const
{
    const auto *key = current();
    const auto hindered = hindrance(workspace(), auth::Deed::SetPassword);
    return !hindered.isEmpty() ? hindered : !key ? tr("Choose a key first") : key->holdsPassword() ? QString() : tr("This key holds no password");
}

void KeysPage::showReset()
{
    m_reset->setToolTip(tr("Give this key a new password"));
    offer(*m_reset, resetHindrance());
    if (m_model->rowCount() == 0)
        showDetail(false);
    emit currentChanged();
}

void KeysPage::showInDetail(int row) { m_detail->show(m_model->at(row)); }

void KeysPage::resetCurrent()
{
    const auto *key = current();
    if (!key || !m_reset->isEnabled())
        return;
    showDetail(true);
    m_detail->show(*key);
    m_detail->reset();
}

ReportOffers KeysPage::reports() const
{
    return {{std::make_shared<KeyReport>(reportSource(workspace()), m_model->filter()), m_counts->value(),
        tr("All that match"), predicateOf(workspace(), m_model->filter())}};
}

auth::KeyFilter KeysPage::filter() const
{
    auth::KeyFilter filter;
    filter.search = search();
    for (auto it = m_byProvider.cbegin(); it != m_byProvider.cend(); ++it) {
        if (it.value()->isChecked())
            filter.providers << it.key();
    }
    filter.providers.sort();
    if (!filter.search.text.isEmpty()) {         // else the same question, whether or not they have been counted yet
        filter.knownProviders = m_byProvider.keys();
        if (filter.knownProviders.isEmpty())            // those that most sites have
            filter.knownProviders = {u"discord"_s, u"email"_s, u"emailpassword"_s, u"github"_s, u"google"_s, u"username"_s};
        filter.knownProviders.sort();
    }
    if (m_hashChip->family())
        filter.hashes = {*m_hashChip->family()};
    return filter;
}

void KeysPage::load(PagedRows::End end)
{
    m_model->ask(filter(), m_order, end);
    if (!m_providers->value() && !m_providers->isCounting())
        countProviders();
    if (m_counted == m_model->filter() && (m_counts->value() || m_counts->isCounting()))
        showCounts();
    else
        count();
}

void KeysPage::countProviders()
{
    m_providers->ask([schema = workspace().schema()](database::Connection &connection) {
        return auth::Keys(connection, schema).providers();
    });
}

void KeysPage::count()
{
    m_counted = m_model->filter();
    m_counts->ask([schema = workspace().schema(), filter = *m_counted](database::Connection &connection) {
        return auth::Keys(connection, schema).count(filter);
    });
}

// The most frequent ones have a chip; the search finds the others.
void KeysPage::showProviders()
{
    static constexpr qsizetype most = 6;
    if (!m_providers->value())
        return;
    const auto &found = *m_providers->value();
    for (const auto &[provider, number] : found.first(qMin(most, found.size())))
        chipOf(provider);
    for (auto it = m_byProvider.cbegin(); it != m_byProvider.cend(); ++it) {
        const auto counted = std::find_if(found.begin(), found.end(), [&](const auto &one) { return one.first == it.key(); });
        // One that is not among those has no keys, or less than each of them.
        it.value()->setCount(counted != found.end() ? numberText(counted->second)
                : found.size() < auth::Keys::mostProviders ? numberText(0) : QString());
    }
}

look::Chip &KeysPage::chipOf(const QString &provider)
{
    auto *&chip = m_byProvider[provider];
    if (!chip) {
        chip = new look::Chip(fontMetrics().elidedText(provider, Qt::ElideRight, look::Theme::scaled(140)));
        chip->setToolTip(look::toolTipText(provider));
        chip->setObjectName(u"provider:"_s + provider);
        m_chips->addWidget(chip);
        m_chips->addItem(m_chips->takeAt(m_chips->indexOf(m_hashChip)));        // stays the last one
        connect(chip, &look::Chip::toggled, this, &KeysPage::ask);
    }
    return *chip;
}

void KeysPage::keepFilters(PageLayout &layout) const
{
    const auto now = filter();
    if (!now.providers.isEmpty())
        layout.filters.insert(u"providers"_s, now.providers);
    if (!now.hashes.isEmpty())
        layout.filters.insert(u"hash"_s, int(now.hashes.first()));
}

void KeysPage::restoreFilters(const PageLayout &layout)
{
    for (const auto &provider : layout.filters[u"providers"_s].toStringList()) {
        auto &chip = chipOf(provider);
        const QSignalBlocker quiet(chip);
        chip.setChecked(true);
    }
    if (layout.filters.contains(u"hash"_s))
        m_hashChip->set(auth::HashFamily(layout.filters[u"hash"_s].toInt()));
}

Sorting KeysPage::sorting() const
{
    return {KeysModel::columnOf(m_order.by), m_order.descending ? Qt::DescendingOrder : Qt::AscendingOrder};
}

void KeysPage::setSorting(const Sorting &wanted)
{
    if (const auto by = KeysModel::orderOf(wanted.column))
        m_order = {*by, wanted.order == Qt::DescendingOrder};
    else
        m_order = {};
}

bool KeysPage::isIndexed(int column) const
{
    return KeysModel::isIndexed(workspace().schema(), *KeysModel::orderOf(column));
}

bool KeysPage::stopLoading() { return (isDetailVisible() && m_detail->stopCounting()) || ListPage::stopLoading(); }

void KeysPage::refresh()
{
    m_counted.reset();
    ListPage::refresh();
    if (m_providers->value())           // else they are being counted, or nobody has seen the page yet
        countProviders();
}

void KeysPage::clearFilters()
{
    for (auto *chip : std::as_const(m_byProvider)) {
        const QSignalBlocker quiet(chip);
        chip->setChecked(false);
    }
    m_hashChip->set({});
    ListPage::clearFilters();
}

void KeysPage::showCounts()
{
    const auto &name = workspace().schema().keys.name();
    setSubtitle(countedText(m_counts->value() ? matchingText() : QString(), m_counts->isCounting(), written(name)));
    emit countsChanged();
}

QString KeysPage::knownTotal() const
{
    const auto &about = workspace().facts().sizes.keys;
    const bool all = m_counts->value() && m_counted && asksForAll(*m_counted);
    return all ? numberText(*m_counts->value()) : about ? aboutText(about) : QString();
}

QString KeysPage::matchingText() const
{
    return m_counts->value() ? numberText(*m_counts->value()) : asksForAll(m_model->filter()) ? knownTotal() : QString();
}

bool KeysPage::isFiltered() const { return !asksForAll(filter()); }

KeysPage::Texts KeysPage::nothingExists() const { return {u"keys"_s, tr("No keys yet"), tr("Nobody can sign in through this table.")}; }

KeysPage::Texts KeysPage::nothingMatches() const
{
    return {u"filter"_s, tr("No key matches these filters"), tr("Other keys may exist of other providers or with other hashes.")};
}

} // namespace candela::app
