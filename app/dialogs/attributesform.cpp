#include "dialogs/attributesform.h"

#include "auth/textlimit.h"
#include "database/engine.h"
#include "dialogs/attributefield.h"
#include "look/formgrid.h"
#include "look/ground.h"
#include "look/theme.h"

#include <algorithm>

namespace candela::app {

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

bool AttributesForm::complain(const QString &attribute, const QString &message)
{
    for (auto *field : m_fields) {
        if (field->name() != attribute)
            continue;
        field->complain(message);
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
