#include "dialogs/attributesform.h"

#include "auth/textlimit.h"
#include "database/engine.h"
#include "dialogs/attributefield.h"
#include "look/formgrid.h"
#include "look/ground.h"
#include "look/theme.h"

#include <algorithm>

namespace candela::app {

using namespace Qt::StringLiterals;

AttributesForm::AttributesForm(const Workspace &workspace, QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("attributes"));
    setAccessibleName(tr("Attributes"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new look::Ground(look::Role::Surface);
    auto *grid = new look::FormGrid(100, inside);
    grid->setContentsMargins(0, look::Space::xs, look::Space::s, look::Space::xs);
    const auto *engine = database::engine(workspace.profile().options.engine);
    for (const auto &attribute : workspace.schema().userAttributes) {
        const auto longest = engine ? auth::textLimit(engine->dialect(), attribute.type) : std::nullopt;
        auto *field = new AttributeField(attribute, longest);
        grid->addRow(QString(attribute.name).replace(u'&', QStringLiteral("&&")), field);
        connect(field, &AttributeField::changed, this, &AttributesForm::changed);
        m_fields << field;
    }
    grid->setRowStretch(grid->rowCount(), 1); // where there is more room than rows
    setWidget(inside);
}

void AttributesForm::setValues(const auth::Attributes &values)
{
    for (auto *field : m_fields) {
        for (const auto &[name, value] : values) {
            if (name == field->name())
                field->setValue(value);
        }
    }
}

void AttributesForm::setNew()
{
    for (auto *field : m_fields)
        field->setNew();
}

QString AttributesForm::missing() const
{
    const auto found = std::find_if(
        m_fields.begin(), m_fields.end(), [](const auto *field) { return field->isMissing(); });
    return found == m_fields.end() ? QString() : (*found)->name();
}

auth::Attributes AttributesForm::changes() const
{
    auth::Attributes changes;
    for (const auto *field : m_fields) {
        if (field->isChanged())
            changes.append({field->name(), field->value()});
    }
    return changes;
}

bool AttributesForm::isFaulty() const
{
    return std::any_of(m_fields.begin(), m_fields.end(), [](const auto *field) { return !field->fault().isEmpty(); });
}

QWidget *AttributesForm::first() const { return m_fields.isEmpty() ? nullptr : m_fields.first()->editor(); }

bool AttributesForm::say(const database::Error &error)
{
    using Kind = database::Error::Kind;
    if (error.subject.isEmpty() || (error.kind != Kind::Constraint && error.kind != Kind::Input))
        return false;
    static const QStringList unique = {u"23505"_s, u"1062"_s, u"1555"_s, u"2067"_s};
    for (auto *field : m_fields) {
        if (field->name() != error.subject)
            continue;
        field->complain(unique.contains(error.code) ? tr("Another user has this already.")
                                                    : tr("The database does not take this: %1").arg(error.detail));
        ensureWidgetVisible(field);
        field->editor()->setFocus();
        return true;
    }
    return false;
}

QSize AttributesForm::sizeHint() const
{
    const auto hint = widget()->sizeHint();
    return {hint.width(), qMin(hint.height(), look::Theme::scaled(340))};
}

QSize AttributesForm::minimumSizeHint() const { return {look::Theme::scaled(300), sizeHint().height()}; }

} // namespace candela::app
