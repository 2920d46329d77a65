#include "dialogs/connecttables.h"

#include "dialogs/columnpairs.h"
#include "dialogs/connectfield.h"
#include "look/formgrid.h"
#include "look/textlabel.h"
#include "look/tight.h"
#include "tablename.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>

namespace candela::app {

using namespace Qt::StringLiterals;
using look::Role;
using look::TextLabel;
using look::Type;

namespace {

bool isName(const QString &text)
{
    const auto parts = text.split(u'.');
    return text.trimmed().isEmpty()
        || (parts.size() <= 2
            && std::none_of(parts.begin(), parts.end(), [](const QString &part) { return part.trimmed().isEmpty(); }));
}

TextLabel *paragraph(const QString &text)
{
    auto *label = new TextLabel(text, Type::Body, Role::TextSecondary);
    label->setWordWrap(true);
    return label;
}

} // namespace

ConnectTables::ConnectTables(QWidget *parent)
    : QWidget(parent)
    , m_withoutSessions(new QCheckBox(tr("Sessions are kept &elsewhere")))
{
    auto *page = look::tight<QVBoxLayout>(this, 0, look::Space::l, 0, 0, look::Space::l);
    page->addWidget(paragraph(tr("Candela finds Lucia's tables by their columns and foreign keys. "
                                 "Name one here only where that fails: table, or schema.table.")));
    auto *tables = new look::FormGrid(84);
    page->addWidget(paragraph(tr("Right of it, name columns that this database calls otherwise, Lucia's name first: id "
                                 "= _id, user_id = userId.")));
    page->addLayout(tables);
    page->addStretch(1);

    m_rows[0] = addTable(*tables, u"users"_s, tr("&Users"), tr("Users' columns"), {u"id"_s});
    m_rows[1]
        = addTable(*tables, u"keys"_s, tr("&Keys"), tr("Keys' columns"), {u"id"_s, u"user_id"_s, u"hashed_password"_s});
    m_rows[2] = addTable(*tables, u"sessions"_s, tr("Sessi&ons"), tr("Sessions' columns"),
        {u"id"_s, u"user_id"_s, u"active_expires"_s, u"idle_expires"_s});
    m_withoutSessions->setObjectName("withoutSessions"_L1);
    tables->addWide(m_withoutSessions);

    connect(m_withoutSessions, &QCheckBox::toggled, this, [this](bool without) {
        m_rows[2].table->setEnabled(!without);
        m_rows[2].columns->setEnabled(!without);
        m_rows[2].table->setPlaceholderText(without ? tr("Not in this database") : tr("Detected"));
        emit edited();
    });
}

ConnectTables::Row ConnectTables::addTable(
    look::FormGrid &grid, const QString &name, const QString &label, const QString &columns, const QStringList &known)
{
    Row row{new ConnectField(name + u"Table"_s), new ConnectField(name + u"Columns"_s), known};
    row.table->setPlaceholderText(tr("Detected"));
    row.table->addTo(grid, label, {row.columns});
    row.columns->addErrorTo(grid);
    row.columns->setPlaceholderText(tr("Columns as Lucia calls them"));
    row.columns->setToolTip(tr("Lucia calls them: %1").arg(known.join(u", "_s)));
    row.columns->setAccessibleName(columns);
    for (auto *field : {row.table, row.columns})
        connect(field, &QLineEdit::textChanged, this, &ConnectTables::edited);
    return row;
}

void ConnectTables::load(const auth::Mapping &mapping)
{
    const std::array names{&mapping.users, &mapping.keys, &mapping.sessions};
    const std::array columns{&mapping.userColumns, &mapping.keyColumns, &mapping.sessionColumns};
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].table->setText(written(*names[i]));
        m_rows[i].columns->setText(columnsText(*columns[i], m_rows[i].known));
    }
    m_withoutSessions->setChecked(mapping.withoutSessions);
}

ConnectField *ConnectTables::firstWrong()
{
    QList<ConnectField *> fields;
    for (const auto &row : m_rows) {
        for (auto *field : {row.table, row.columns})
            field->setProblem({});
        if (!row.table->isEnabled())
            continue;
        if (row.table->check() && !isName(row.table->text()))
            row.table->setProblem(tr("Write it as table or schema.table, or leave it empty."));
        if (row.columns->check() && !columnsFrom(row.columns->text(), row.known))
            row.columns->setProblem(tr("Write pairs such as id = _id, separated by commas. Lucia's columns here: %1.")
                                        .arg(row.known.join(u", "_s)));
        fields << row.table << row.columns;
    }
    const auto wrong
        = std::find_if(fields.begin(), fields.end(), [](const ConnectField *field) { return field->hasProblem(); });
    return wrong == fields.end() ? nullptr : *wrong;
}

auth::Mapping ConnectTables::mapping() const
{
    const auto table = [&](std::size_t i) {
        return m_rows[i].table->isEnabled() ? tableNamed(m_rows[i].table->text()) : sql::TableName();
    };
    const auto columns = [&](std::size_t i) {
        const auto &row = m_rows[i];
        const QHash<QString, QString> none, wrong{{QString(), row.columns->text()}}; // wrong, but not unchanged
        return row.columns->isEnabled() ? columnsFrom(row.columns->text(), row.known).value_or(wrong) : none;
    };
    return {table(0), table(1), table(2), m_withoutSessions->isChecked(), columns(0), columns(1), columns(2)};
}

void ConnectTables::point(const database::Error &error)
{
    const auto isMeant = [&](const Row &row) {
        const auto table = written(tableNamed(row.table->text()));
        return !table.isEmpty() && (error.subject == table || error.subject.contains(table + u'.'));
    };
    const auto meant = std::find_if(m_rows.begin(), m_rows.end(), isMeant);
    auto *name = (meant != m_rows.end() ? *meant : m_rows[error.code == auth::fault::noUserTable ? 0 : 1]).table;
    name->mark();
    name->point();
}

} // namespace candela::app
