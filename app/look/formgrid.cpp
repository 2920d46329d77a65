#include "look/formgrid.h"

#include "look/fielderror.h"
#include "look/textlabel.h"
#include "look/theme.h"
#include "look/tight.h"

#include <QHBoxLayout>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace candela::look {

namespace {

QString withoutMnemonic(QString label)
{
    static const QRegularExpression mark(u"&(.)"_s);
    return label.replace(mark, u"\\1"_s);
}

} // namespace

FormGrid::FormGrid(int labelWidth, QWidget *parent)
    : QGridLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setHorizontalSpacing(Space::m);
    setVerticalSpacing(Space::s + 2);
    setColumnMinimumWidth(0, Theme::scaled(labelWidth));
    setColumnStretch(1, 1);
}

TextLabel *FormGrid::label(const QString &text, QWidget *buddy)
{
    auto *result = new TextLabel(text, Type::Body, Role::TextSecondary);
    result->setBuddy(buddy);
    if (buddy && buddy->accessibleName().isEmpty()) {
        buddy->setAccessibleName(withoutMnemonic(text));
    }
    return result;
}

TextLabel *FormGrid::addRow(const QString &label, QWidget *field) { return addRow(label, QList<QWidget *>{field}); }

TextLabel *FormGrid::addRow(const QString &label, const QList<QWidget *> &fields)
{
    const int row = rowCount();
    TextLabel *result = FormGrid::label(label, fields.value(0));
    addWidget(result, row, 0);
    auto *cell = new QWidget;
    auto *line = tight<QHBoxLayout>(cell, 0, 0, 0, 0, Space::m);
    for (QWidget *field : fields) {
        line->addWidget(field);
    }
    addWidget(cell, row, 1);
    return result;
}

void FormGrid::addWide(QWidget *widget) { addWidget(widget, rowCount(), 1); }

FieldError *FormGrid::addError(QWidget *input)
{
    auto *error = new FieldError(input);
    addWidget(error, rowCount(), 1);
    return error;
}

void FormGrid::setRowVisible(QWidget *field, bool visible)
{
    for (int row = 0; row < rowCount(); ++row) {
        const QLayoutItem *item = itemAtPosition(row, 1);
        QWidget *cell = item ? item->widget() : nullptr;
        if (cell && (cell == field || cell->isAncestorOf(field))) {
            cell->setVisible(visible);
            if (const QLayoutItem *label = itemAtPosition(row, 0)) {
                label->widget()->setVisible(visible);
            }
            return;
        }
    }
}

} // namespace candela::look
