#include "dialogs/connecttables.h"

#include "dialogs/connectfield.h"
#include "look/formgrid.h"
#include "look/textlabel.h"
#include "look/tight.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>

namespace candela::app {

using namespace Qt::StringLiterals;
using look::Role;
using look::TextLabel;
using look::Type;

namespace {

QString written(const sql::TableName &name) { return name.schema.isEmpty() ? name.table : name.schema + u'.' + name.table; }

// "schema.table" or "table"; nothing for an empty text.
sql::TableName read(const QString &text)
{
    const auto dot = text.indexOf(u'.');
    return dot < 0 ? sql::TableName{{}, text.trimmed()} : sql::TableName{text.first(dot).trimmed(), text.sliced(dot + 1).trimmed()};
}

bool isName(const QString &text)
{
    const auto parts = text.split(u'.');
    return text.trimmed().isEmpty()
        || (parts.size() <= 2 && std::none_of(parts.begin(), parts.end(), [](const QString &part) { return part.trimmed().isEmpty(); }));
}

} // namespace

ConnectTables::ConnectTables(const auth::Mapping &start, QWidget *parent)
    : QWidget(parent), m_users(new ConnectField(u"usersTable"_s)), m_keys(new ConnectField(u"keysTable"_s)),
      m_sessions(new ConnectField(u"sessionsTable"_s)), m_names{m_users, m_keys, m_sessions},
      m_withoutSessions(new QCheckBox(tr("Sessions are kept &elsewhere")))
{
    auto *page = look::tight<QVBoxLayout>(this, 0, look::Space::l, 0, 0, look::Space::l);
    auto *about = new TextLabel(tr("Candela finds Lucia's tables by their columns and foreign keys. "
                                   "Name one here only where that fails: table, or schema.table."), Type::Body, Role::TextSecondary);
    about->setWordWrap(true);
    page->addWidget(about);
    auto *grid = new look::FormGrid(84);
    page->addLayout(grid);
    page->addStretch(1);

    m_users->addTo(*grid, tr("&Users"));
    m_keys->addTo(*grid, tr("&Keys"));
    m_sessions->addTo(*grid, tr("&Sessions"));
    m_users->setText(written(start.users));
    m_keys->setText(written(start.keys));
    m_sessions->setText(written(start.sessions));
    for (auto *name : m_names)
        name->setPlaceholderText(tr("Detected"));
    m_withoutSessions->setObjectName("withoutSessions"_L1);
    grid->addWide(m_withoutSessions);
    connect(m_withoutSessions, &QCheckBox::toggled, this, [this](bool without) {
        m_sessions->setEnabled(!without);
        m_sessions->setPlaceholderText(without ? tr("Not in this database") : tr("Detected"));
    });
    m_withoutSessions->setChecked(start.withoutSessions);
}

ConnectField *ConnectTables::firstWrong()
{
    ConnectField *wrong = nullptr;
    for (auto *name : m_names) {
        if (!name->isEnabled())
            name->setProblem({});
        else if (name->check() && !isName(name->text()))
            name->setProblem(tr("Write it as table or schema.table, or leave it empty."));
        if (name->hasProblem() && !wrong)
            wrong = name;
    }
    return wrong;
}

auth::Mapping ConnectTables::mapping() const
{
    const bool without = m_withoutSessions->isChecked();
    return {read(m_users->text()), read(m_keys->text()), without ? sql::TableName() : read(m_sessions->text()), without};
}

void ConnectTables::point(const database::Error &error)
{
    const auto isMeant = [&](const ConnectField *name) {
        const auto table = written(read(name->text()));
        return !table.isEmpty() && (error.subject == table || error.subject.contains(table + u'.'));
    };
    const auto meant = std::find_if(m_names.begin(), m_names.end(), isMeant);
    auto *name = meant != m_names.end() ? *meant : error.code == auth::fault::noUserTable ? m_users : m_keys;
    name->mark();
    name->point();
}

} // namespace candela::app
