#include "dialogs/revokepreview.h"

#include "arrival.h"
#include "auth/revoking.h"
#include "revocationpreview.h"
#include "dialogs/revokewords.h"
#include "hindrance.h"
#include "look/bulletlist.h"
#include "look/buttons.h"
#include "look/datatable.h"
#include "look/ground.h"
#include "look/statepill.h"
#include "look/theme.h"
#include "look/tight.h"

#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;
using database::Connection;
using database::Result;

RevokePreview::RevokePreview(
    Workspace &workspace, RevocationKind kind, const auth::SessionScope &scope, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_kind(kind)
    , m_scope(scope)
    , m_column(tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::m))
    , m_consequences(new BulletList)
    , m_showsSql(look::button(tr("Show S&QL"), Variant::Ghost, u"chevron-down"_s))
    , m_sql(new QPlainTextEdit)
{
    m_consequences->setObjectName(u"consequences"_s);
    // Ours from the beginning, since there may never be anything to show.
    for (QWidget *part : std::initializer_list<QWidget *>{m_consequences, m_showsSql, m_sql}) {
        part->setParent(this);
        part->hide();
    }
}

RevokePreview::~RevokePreview() { m_stop.request_stop(); }

void RevokePreview::show(RevokedUsers *users)
{
    m_users = users;
    users->setParent(this);
    addPills();
    m_column->addWidget(m_consequences);
    m_consequences->show();
    addList();
    addSql();
    showConsequences();
    if (m_users->rest() == RevokedUsers::Rest::Counting)
        countRest();
    emit shown();
}

void RevokePreview::count()
{
    const auto job = [schema = m_workspace.schema(), scope = m_scope](
                         Connection &connection) { return revocationPreview(connection, schema, scope); };
    onArrival(m_workspace.runAside(job, m_stop.get_token()), this, [this](const Result<RevocationPreview> &preview) {
        if (!preview)
            return emit failed(preview.error());
        auto *users = new RevokedUsers(preview->most, preview->total, preview->users);
        users->setLive(preview->live);
        show(users);
    });
}

bool RevokePreview::canBeUndone() const
{
    return m_users && noUndo().isEmpty();
}

QString RevokePreview::noUndo() const
{
    if (m_users->total().total() > auth::Revoking::mostKept)
        return tr("It cannot be undone: so many are not kept.");
    return lackingGrants(m_workspace, auth::Deed::RestoreSessions).isEmpty()
        ? QString()
        : tr("It cannot be undone: the account may not add sessions.");
}

void RevokePreview::addPills()
{
    const auto total = m_users->total();
    auto *line = tight<QHBoxLayout>(Space::s);
    const auto add = [&](qint64 number, const QString &text, SessionState state) {
        if (number == 0)
            return;
        auto pill = Pill::of(state);
        pill.text = text;
        line->addWidget(new StatePill(pill));
    };
    add(total.active, tr("%Ln active", nullptr, int(total.active)), SessionState::Active);
    add(total.idle, tr("%Ln idle", nullptr, int(total.idle)), SessionState::Idle);
    add(total.dead, tr("%Ln dead", nullptr, int(total.dead)), SessionState::Dead);
    add(total.invalid, tr("%Ln without valid expiry", nullptr, int(total.invalid)), SessionState::Invalid);
    line->addStretch();
    m_column->addLayout(line);
}

// One user stands in the question; of several, each loses another number.
void RevokePreview::addList()
{
    if (m_users->rowCount() < 2)
        return;
    auto *frame = new Ground(Role::Surface, Ground::Rounded);
    auto *inside = tight<QVBoxLayout>(frame, 1, Space::xs, 1, Space::xs);
    auto *table = new DataTable(Space::m);
    table->setObjectName(u"users"_s);
    table->setAccessibleName(tr("Affected users"));
    table->setModel(m_users);
    table->setWidths({300, 92, 176}, RevokedUsers::User);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->horizontalHeader()->setSectionsClickable(false);
    table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // as high as its rows, unless there is more
    const int rows = qMin(m_users->rowCount(), 5);
    table->setMinimumHeight(
        rows * table->verticalHeader()->defaultSectionSize() + table->horizontalHeader()->sizeHint().height());
    inside->addWidget(table);
    m_column->addWidget(frame, 1);
}

void RevokePreview::addSql()
{
    m_showsSql->setObjectName(u"showSql"_s);
    m_showsSql->setCheckable(true);
    auto *line = tight<QHBoxLayout>(0);
    line->addWidget(m_showsSql);
    m_showsSql->show();
    line->addStretch();
    m_column->addLayout(line);
    m_sql->setObjectName(u"sql"_s);
    m_sql->setAccessibleName(tr("The statement in SQL"));
    m_sql->setReadOnly(true);
    m_sql->setFont(Theme::font(Type::Mono));
    m_sql->setFixedHeight(QFontMetrics(m_sql->font()).lineSpacing() * 5);
    m_column->addWidget(m_sql);
    connect(m_showsSql, &QPushButton::toggled, this, [this](bool on) {
        m_showsSql->setText(on ? tr("Hide S&QL") : tr("Show S&QL"));
        m_sql->setVisible(on);
        if (on && m_sql->toPlainText().isEmpty())
            askSql();
    });
}

void RevokePreview::askSql()
{
    const auto job = [schema = m_workspace.schema(), scope = m_scope](
                         Connection &connection) { return auth::removalText(connection, schema, scope); };
    onArrival(m_workspace.runAside(job, m_stop.get_token()), this, [this](const Result<sql::CompiledQuery> &removal) {
        if (!removal)
            return m_sql->setPlainText(sentence(removal.error(), m_workspace.place()).problem);
        const auto chosen = m_scope.chosen.size();
        m_sql->setPlainText(chosen == 0
                ? removal->text + u"\n-- "_s + tr("in windows by id, each looked at again when its turn comes")
                : removal->text + u"\n-- "_s + tr("the %Ln chosen ids", nullptr, int(chosen)));
    });
}

void RevokePreview::countRest()
{
    const auto job = [schema = m_workspace.schema(), users = m_users->userIds()](
                         Connection &connection) { return liveSessions(connection, schema, users); };
    onArrival(m_workspace.runAside(job, m_stop.get_token()), this, [this](const Result<QHash<QString, qint64>> &live) {
        if (live)
            m_users->setLive(*live);
        else
            m_users->setRestUnknown();
        showConsequences();
    });
}

void RevokePreview::showConsequences()
{
    m_consequences->setSentences(revokeConsequences(*m_users, m_kind, noUndo()));
}

} // namespace candela::app
