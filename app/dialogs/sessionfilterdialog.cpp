#include "dialogs/sessionfilterdialog.h"

#include "look/fielderror.h"
#include "look/formgrid.h"
#include "look/segmented.h"
#include "look/textlabel.h"
#include "look/tight.h"
#include "times.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 day = 24 * 60 * minute;

// The fields know of no zone but this machine's and UTC: they hold what a clock shows in ours, as if it were UTC.
QDateTime shownAt(qint64 moment, const QTimeZone &zone)
{
    const auto there = QDateTime::fromMSecsSinceEpoch(moment, zone);
    return {there.date(), there.time(), Qt::UTC};
}

} // namespace

SessionFilterDialog::SessionFilterDialog(const auth::Schema &schema, qint64 now, const QTimeZone &zone,
    const QString &rows, const std::optional<SessionCondition> &old, QWidget *parent)
    : DialogFrame(old ? tr("Change filter") : tr("Add filter"), 420, parent)
    , m_zone(zone)
    , m_kind(new Segmented({tr("Idle until"), tr("Attribute")}))
    , m_attribute(new QComboBox)
    , m_value(new QLineEdit)
{
    setObjectName(u"sessionFilterDialog"_s);
    m_kind->setObjectName(u"filterKind"_s);
    m_kind->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_kind->setItemEnabled(Attribute, !schema.sessionAttributes.isEmpty());
    auto *rest = new QWidget; // so that two words are not drawn out
    rest->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *grid = new FormGrid;
    grid->addRow(tr("Filter &by"), {m_kind, rest});
    body()->addLayout(grid);
    auto *pages = new QWidget;
    m_pages = new QStackedLayout(pages);
    m_pages->addWidget(idlePage());
    m_pages->addWidget(attributePage(schema));
    body()->addWidget(pages, 1);
    if (!rows.isEmpty())
        addCost(schema, rows);
    addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName(u"cancelFilter"_s);
    auto *take = addButton(old ? tr("&Change") : tr("&Add"), QDialogButtonBox::AcceptRole, Variant::Primary);
    take->setObjectName(u"takeFilter"_s);
    setDefaultButton(take);
    connect(m_kind, &Segmented::currentIndexChanged, this, &SessionFilterDialog::showKind);
    load(now, old);
}

SessionFilterDialog::End SessionFilterDialog::addEnd(QGridLayout &grid, const QString &name, const QString &text)
{
    const End end{new QCheckBox(text), new QDateTimeEdit};
    end.box->setObjectName(name + u"Box"_s);
    end.moment->setObjectName(name);
    end.moment->setTimeSpec(Qt::UTC);
    end.moment->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    end.moment->setAccessibleName(QString(text).remove(u'&'));
    end.moment->setDateRange(QDate(1970, 1, 1), QDate(9999, 12, 30));
    const int row = grid.rowCount();
    grid.addWidget(end.box, row, 0);
    grid.addWidget(end.moment, row, 1);
    connect(end.box, &QCheckBox::toggled, end.moment, &QWidget::setEnabled);
    connect(end.box, &QCheckBox::toggled, this, [this] { m_idleError->setMessage({}); });
    connect(end.moment, &QDateTimeEdit::dateTimeChanged, this, [this] { m_idleError->setMessage({}); });
    return end;
}

QWidget *SessionFilterDialog::idlePage()
{
    auto *page = new QWidget;
    auto *column = tight<QVBoxLayout>(page, 0, 0, 0, 0, Space::s);
    auto *about = new TextLabel(tr("Sessions that end by idleness then. Times are in %1.").arg(zoneName(m_zone)),
        Type::Body, Role::TextSecondary);
    about->setWordWrap(true);
    column->addWidget(about);
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::m);
    grid->setVerticalSpacing(Space::s);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    m_from = addEnd(*grid, u"idleFrom"_s, tr("&Not before"));
    m_until = addEnd(*grid, u"idleUntil"_s, tr("Not &after"));
    m_idleError = new FieldError(m_until.moment);
    m_idleError->setObjectName(u"idleError"_s);
    column->addWidget(m_idleError);
    column->addStretch();
    return page;
}

QWidget *SessionFilterDialog::attributePage(const auth::Schema &schema)
{
    for (const auto &attribute : schema.sessionAttributes)
        m_attribute->addItem(attribute.name);
    m_attribute->setObjectName(u"attribute"_s);
    m_value->setObjectName(u"attributeValue"_s);
    auto *page = new QWidget;
    auto *column = tight<QVBoxLayout>(page, 0, 0, 0, 0, Space::s);
    auto *about = new TextLabel(tr("Sessions whose attribute is exactly this text."), Type::Body, Role::TextSecondary);
    about->setWordWrap(true);
    column->addWidget(about);
    auto *grid = new FormGrid;
    column->addLayout(grid);
    grid->addRow(tr("A&ttribute"), m_attribute);
    grid->addRow(tr("&Value"), m_value);
    m_valueError = grid->addError(m_value);
    m_valueError->setObjectName(u"valueError"_s);
    column->addStretch();
    connect(m_value, &QLineEdit::textChanged, this, [this] { m_valueError->setMessage({}); });
    return page;
}

// An end without a moment proposes one: the day to come.
void SessionFilterDialog::load(qint64 now, const std::optional<SessionCondition> &old)
{
    const auto show = [&](End &end, const std::optional<qint64> &moment, qint64 proposed) {
        end.shown = moment.value_or(proposed);
        end.moment->setDateTime(shownAt(end.shown, m_zone));
        end.box->setChecked(!old || moment);
        end.moment->setEnabled(end.box->isChecked());
    };
    show(m_from, old ? old->idleFrom : std::nullopt, now);
    show(m_until, old ? old->idleUntil : std::nullopt, now + day);
    const bool attribute = old && old->isAttribute();
    if (attribute) {
        m_attribute->setCurrentText(old->attribute);
        m_value->setText(old->value);
        m_from.box->setChecked(true);
        m_until.box->setChecked(true);
    }
    m_kind->setCurrentIndex(attribute ? Attribute : Idle);
    showKind(m_kind->currentIndex());
}

void SessionFilterDialog::showKind(int kind)
{
    m_pages->setCurrentIndex(kind);
    if (kind == Attribute)
        m_value->setFocus();
    else
        (m_from.box->isChecked() ? m_from.moment : m_until.moment)->setFocus();
    showCost();
}

// Below whichever kind is asked for. It keeps its place, so that nothing jumps.
void SessionFilterDialog::addCost(const auth::Schema &schema, const QString &rows)
{
    m_idleIsIndexed = SessionCondition().isIndexed(schema);
    for (const auto &attribute : schema.sessionAttributes) {
        if (SessionCondition{{}, {}, attribute.name}.isIndexed(schema))
            m_indexed.insert(attribute.name);
    }
    m_cost = new TextLabel(tr("No index finds these sessions: this reads %1.").arg(rows));
    m_cost->setObjectName(u"filterCost"_s);
    m_cost->setWordWrap(true);
    auto policy = m_cost->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_cost->setSizePolicy(policy);
    body()->addWidget(m_cost);
    connect(m_attribute, &QComboBox::currentTextChanged, this, &SessionFilterDialog::showCost);
}

void SessionFilterDialog::showCost()
{
    const bool attribute = m_kind->currentIndex() == Attribute;
    if (m_cost)
        m_cost->setVisible(!(attribute ? m_indexed.contains(m_attribute->currentText()) : m_idleIsIndexed));
}

// The moment's whole minute: its beginning.
std::optional<qint64> SessionFilterDialog::momentOf(const End &end) const
{
    if (!end.box->isChecked())
        return {};
    const auto typed = end.moment->dateTime();
    const auto moment = typed == shownAt(end.shown, m_zone)
        ? end.shown
        : QDateTime(typed.date(), typed.time(), m_zone).toMSecsSinceEpoch();
    return moment - typed.time().msecsSinceStartOfDay() % minute;
}

std::optional<SessionCondition> SessionFilterDialog::idleCondition()
{
    const auto from = momentOf(m_from);
    auto until = momentOf(m_until);
    if (until)
        *until += minute - 1;
    if (!from && !until)
        m_idleError->setMessage(tr("Choose at least one of the two."));
    else if (from && until && *until < *from)
        m_idleError->setMessage(tr("The second moment is before the first."));
    else
        return SessionCondition{from, until};
    return {};
}

std::optional<SessionCondition> SessionFilterDialog::attributeCondition()
{
    if (m_value->text().isEmpty()) {
        m_valueError->setMessage(tr("Type the text that the attribute has."));
        m_value->setFocus();
        return {};
    }
    return SessionCondition{{}, {}, m_attribute->currentText(), m_value->text()};
}

void SessionFilterDialog::accept()
{
    const auto condition = m_kind->currentIndex() == Attribute ? attributeCondition() : idleCondition();
    if (!condition)
        return;
    done(Accepted);
    emit chosen(*condition);
}

void SessionFilterDialog::openBelow(const QWidget &anchor)
{
    adjustSize();
    const auto room = anchor.screen()->availableGeometry();
    const auto below = anchor.mapToGlobal(QPoint(0, anchor.height() + Space::xs));
    move(qBound(room.left(), below.x(), qMax(room.left(), room.right() - width())),
        qBound(room.top(), below.y(), qMax(room.top(), room.bottom() - height())));
    open();
}

} // namespace candela::app
