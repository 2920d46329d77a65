#include "dialogs/connectform.h"

#include "auth/password/normalization.h"
#include "dialogs/connectfield.h"
#include "dialogs/connecttls.h"
#include "look/formgrid.h"
#include "look/segmented.h"
#include "look/textlabel.h"
#include "look/theme.h"
#include "look/tight.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Error;
using look::Environment;
using look::FormGrid;

namespace {

// As a shell reads it: "~/site/main.db" lies in the home folder.
QString filePath(const QString &typed) { return typed.startsWith(u"~/"_s) ? QDir::homePath() + typed.sliced(1) : typed; }

} // namespace

ConnectForm::ConnectForm(const Profile &start, QWidget *parent)
    : QWidget(parent), m_grid(new FormGrid(84)), m_name(new ConnectField(u"name"_s)), m_tag(new QComboBox),
      m_engines(new look::Segmented), m_file(new ConnectField(u"file"_s)), m_host(new ConnectField(u"host"_s)),
      m_port(new QSpinBox), m_database(new ConnectField(u"database"_s)), m_user(new ConnectField(u"user"_s)),
      m_password(new ConnectField(u"password"_s)), m_tls(nullptr), m_readOnly(new QCheckBox(tr("Start &read-only")))
{
    auto *page = look::tight<QHBoxLayout>(this, 0, look::Space::l);
    auto *column = look::tight<QVBoxLayout>();
    page->addLayout(column);
    column->addLayout(m_grid);
    column->addStretch(1);
    addNames(start);
    addEngine();
    addFile(start.options);
    addServer(start.options);
    addReadOnly(start.options.readOnly);

    // Room for a server's rows, so that the dialog keeps its size whichever engine is chosen.
    m_file->setRowVisible(false);
    page->addStrut(column->sizeHint().height());
    const auto &all = database::engines();
    const auto taken = std::find_if(all.begin(), all.end(), [&](const auto &e) { return e.id == start.options.engine; });
    m_engines->setCurrentIndex(taken == all.end() ? 0 : int(taken - all.begin()));
    m_shownPort = engine().port;
    m_port->setValue(start.options.port > 0 ? start.options.port : engine().port);
    showEngine();
    connect(m_engines, &look::Segmented::currentIndexChanged, this, &ConnectForm::showEngine);
    for (auto *field : {m_file, m_host, m_database})
        connect(field, &QLineEdit::textChanged, this, &ConnectForm::showDefaultName);
}

void ConnectForm::addNames(const Profile &start)
{
    m_name->setText(start.name);
    m_name->setMaxLength(100);
    m_tag->setObjectName("tag"_L1);
    for (const auto environment : {Environment::None, Environment::Development, Environment::Staging, Environment::Production})
        m_tag->addItem(look::envName(environment), int(environment));
    m_tag->setCurrentIndex(m_tag->findData(int(start.environment)));
    m_name->addTo(*m_grid, tr("&Name"), {FormGrid::label(tr("Ta&g"), m_tag), m_tag});
    connect(m_tag, &QComboBox::activated, this, [this] {
        if (m_tag->currentData().toInt() == int(Environment::Production))
            m_readOnly->setChecked(true);
    });
}

void ConnectForm::addEngine()
{
    QStringList names;
    for (const auto &engine : database::engines())
        names << engine.name;
    m_engines->setItems(names);
    m_engines->setObjectName("engine"_L1);
    m_grid->addRow(tr("&Engine"), m_engines);
}

void ConnectForm::addFile(const database::Options &start)
{
    m_file->setText(start.file);
    auto *browse = m_file->browseButton(u"browseFile"_s, tr("Database file"),
        tr("Databases (*.db *.sqlite *.sqlite3)") + u";;"_s + tr("All files (*)"));
    m_file->addTo(*m_grid, tr("&File"), {browse});
}

void ConnectForm::addServer(const database::Options &start)
{
    m_host->setText(start.host);
    m_host->setPlaceholderText(u"db.example.com"_s);
    m_port->setObjectName("port"_L1);
    m_port->setRange(1, 65535);
    m_port->setFixedWidth(look::Theme::scaled(88));
    m_host->addTo(*m_grid, tr("&Host"), {FormGrid::label(tr("P&ort"), m_port), m_port});
    m_database->setText(start.name);
    m_database->addTo(*m_grid, tr("&Database"));
    m_user->setText(start.user);
    m_user->addTo(*m_grid, tr("&User"));
    m_password->setEchoMode(QLineEdit::Password);
    QString password = start.password.text();
    m_password->setText(password);
    m_password->addTo(*m_grid, tr("&Password"));
    m_tls = new ConnectTls(*m_grid, start, this);
    connect(m_host, &QLineEdit::textChanged, this, [this] { m_tls->setHost(host()); });
    m_tls->setHost(host());
}

void ConnectForm::addReadOnly(bool readOnly)
{
    m_readOnly->setObjectName("readOnly"_L1);
    m_readOnly->setChecked(readOnly);
    m_readOnly->setAccessibleDescription(tr("The server refuses every change until you connect again without it."));
    m_readOnly->setToolTip(m_readOnly->accessibleDescription());
    m_grid->addRow(tr("Changes"), m_readOnly);
}

const database::Engine &ConnectForm::engine() const { return database::engines().at(m_engines->currentIndex()); }

QString ConnectForm::host() const { return m_host->text().trimmed(); }

void ConnectForm::showEngine()
{
    if (m_port->value() == m_shownPort && engine().port > 0)
        m_port->setValue(engine().port);
    if (engine().port > 0)
        m_shownPort = engine().port;
    m_file->setRowVisible(engine().isFile);
    for (auto *field : {m_host, m_database, m_user, m_password})
        field->setRowVisible(!engine().isFile);
    m_tls->setVisible(!engine().isFile);
    showDefaultName();
}

// The name that the connection gets where none is typed.
void ConnectForm::showDefaultName()
{
    const auto name = engine().isFile ? QFileInfo(m_file->text()).fileName()
        : host().isEmpty()            ? m_database->text()
                                      : tr("%1 on %2", "database on host").arg(m_database->text(), host());
    m_name->setPlaceholderText(name);
}

ConnectField *ConnectForm::firstWrong()
{
    ConnectField *wrong = nullptr;
    const auto check = [&](ConnectField *field, const QString &ifBlank = {}) {
        if (!field->check(ifBlank) && !wrong)
            wrong = field;
    };
    check(m_name);
    if (engine().isFile) {
        check(m_file, tr("Choose the database file."));
        return wrong;
    }
    check(m_host, tr("Name the server, such as db.example.com or localhost."));
    check(m_database, tr("Name the database on that server."));
    check(m_user);
    check(m_password);
    if (m_tls->verifies())
        check(m_tls->authority());
    return wrong;
}

void ConnectForm::fill(Profile &profile) const
{
    const auto name = m_name->text().trimmed();
    profile.name = name.isEmpty() ? m_name->placeholderText() : name;
    profile.environment = Environment(m_tag->currentData().toInt());
    auto &options = profile.options;
    options.engine = engine().id;
    options.readOnly = m_readOnly->isChecked();
    if (engine().isFile) {
        options.file = filePath(m_file->text());
        return;
    }
    options.host = host();
    options.port = m_port->value();
    options.name = m_database->text();
    options.user = m_user->text();
    options.password = auth::passwordFrom(m_password->text());
    m_tls->fill(options);
}

bool ConnectForm::point(const Error &error)
{
    if (!engine().isFile)
        return pointServer(error);
    m_file->mark();
    m_file->point();
    return true;
}

bool ConnectForm::pointServer(const Error &error)
{
    ConnectField *field = nullptr;
    switch (error.kind) {
    case Error::Kind::Unreachable: field = m_host; break;
    case Error::Kind::Refused: field = m_password; break;
    case Error::Kind::Denied: field = m_user; break;
    case Error::Kind::Missing:
    case Error::Kind::Schema: field = m_database; break;
    case Error::Kind::Insecure: m_tls->pointChoice(); return true;
    case Error::Kind::Input: field = m_tls->authority(); break;
    default: return false;
    }
    field->mark();
    field->point();
    return true;
}

bool ConnectForm::pointMissing()
{
    const auto fields = engine().isFile ? QList{m_file} : QList{m_host, m_database, m_user, m_password};
    const auto empty = std::find_if(fields.begin(), fields.end(), [](const ConnectField *field) { return field->text().isEmpty(); });
    if (empty != fields.end())
        (*empty)->setFocus();
    return empty != fields.end();
}

// After clear() the text has no other owner and can be overwritten.
void ConnectForm::wipe()
{
    QString text = m_password->text();
    m_password->clear();
    database::wipe(text);
}

} // namespace candela::app
