#include "dialogs/connectserver.h"

#include "dialogs/connectfield.h"
#include "dialogs/connectpassword.h"
#include "dialogs/connecttls.h"
#include "dialogs/hostlist.h"
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

constexpr int longestName = 100;

// As a shell reads it: "~/site/main.db" lies in the home folder.
QString filePath(const QString &typed)
{
    return typed.startsWith(u"~/"_s) ? QDir::homePath() + typed.sliced(1) : typed;
}

} // namespace

ConnectServer::ConnectServer(Secrets &secrets, QWidget *parent)
    : QWidget(parent)
    , m_grid(new FormGrid(84))
    , m_name(new ConnectField(u"name"_s))
    , m_tag(new QComboBox)
    , m_engines(new look::Segmented)
    , m_file(new ConnectField(u"file"_s))
    , m_host(new ConnectField(u"host"_s))
    , m_port(new QSpinBox)
    , m_database(new ConnectField(u"database"_s))
    , m_user(new ConnectField(u"user"_s))
    , m_readOnly(new QCheckBox(tr("Start &read-only")))
{
    auto *page = look::tight<QHBoxLayout>(this, 0, look::Space::l);
    auto *column = look::tight<QVBoxLayout>();
    page->addLayout(column);
    column->addLayout(m_grid);
    column->addStretch(1);
    addNames();
    addEngine();
    addServer();
    m_password = new ConnectPassword(secrets, *m_grid, this);
    m_tls = new ConnectTls(*m_grid, this);
    m_readOnly->setObjectName("readOnly"_L1);
    m_readOnly->setAccessibleDescription(tr("The server refuses every change until you connect again without it."));
    m_readOnly->setToolTip(m_readOnly->accessibleDescription());
    m_grid->addRow(tr("Changes"), m_readOnly);

    // Room for a server's rows, so that the dialog keeps its size whichever engine is chosen.
    m_file->setRowVisible(false);
    m_least = page->contentsMargins().top() + column->sizeHint().height();
    page->addStrut(column->sizeHint().height());
    m_port->setValue(m_shownPort = engine().port);
    showEngine();
    const auto follow = [this] {
        showPlace();
        emit edited();
    };
    for (auto *field : {m_name, m_file, m_host, m_database, m_user})
        connect(field, &QLineEdit::textChanged, this, follow);
    connect(m_engines, &look::Segmented::currentIndexChanged, this, &ConnectServer::showEngine);
    connect(m_engines, &look::Segmented::currentIndexChanged, this, &ConnectServer::edited);
    connect(m_tag, &QComboBox::currentIndexChanged, this, &ConnectServer::edited);
    connect(m_port, &QSpinBox::valueChanged, this, &ConnectServer::edited);
    connect(m_readOnly, &QCheckBox::toggled, this, &ConnectServer::edited);
    connect(m_password, &ConnectPassword::edited, this, &ConnectServer::edited);
    connect(m_tls, &ConnectTls::changed, this, &ConnectServer::edited);
}

void ConnectServer::addNames()
{
    m_tag->setObjectName("tag"_L1);
    for (const auto environment :
        {Environment::None, Environment::Development, Environment::Staging, Environment::Production})
        m_tag->addItem(look::envName(environment), int(environment));
    m_name->addTo(*m_grid, tr("&Name"), {FormGrid::label(tr("Ta&g"), m_tag), m_tag});
    connect(m_tag, &QComboBox::activated, this, [this] {
        if (m_tag->currentData().toInt() == int(Environment::Production))
            m_readOnly->setChecked(true);
    });
}

void ConnectServer::addEngine()
{
    QStringList names;
    for (const auto &engine : database::engines())
        names << engine.name;
    m_engines->setItems(names);
    m_engines->setObjectName("engine"_L1);
    m_grid->addRow(tr("&Engine"), m_engines);
    auto *browse = m_file->browseButton(u"browseFile"_s, tr("Database file"),
        tr("Databases (*.db *.sqlite *.sqlite3)") + u";;"_s + tr("All files (*)"));
    m_file->addTo(*m_grid, tr("&File"), {browse});
}

void ConnectServer::addServer()
{
    m_host->setPlaceholderText(tr("db-1.example.com, db-2.example.com"));
    m_host->setToolTip(tr("Several servers are tried in this order. Each may name its own port; IPv6 stands in "
                          "brackets: [2001:db8::7]:5433"));
    m_port->setObjectName("port"_L1);
    m_port->setRange(1, 65535);
    m_port->setFixedWidth(look::Theme::scaled(88));
    m_host->addTo(*m_grid, tr("&Hosts"), {FormGrid::label(tr("P&ort"), m_port), m_port});
    m_database->addTo(*m_grid, tr("&Database"), {FormGrid::label(tr("&User"), m_user), m_user});
    m_user->addErrorTo(*m_grid);
}

void ConnectServer::load(const Profile &profile, bool saved)
{
    for (auto *field : {m_name, m_file, m_host, m_database, m_user})
        field->setProblem({});
    m_name->setText(profile.name);
    m_tag->setCurrentIndex(m_tag->findData(int(profile.environment)));
    m_readOnly->setChecked(profile.options.readOnly);
    loadOptions(profile.options);
    m_tls->load(profile.options.tls, !profile.options.host.isEmpty());
    m_password->load(profile, saved);
}

void ConnectServer::load(const database::ConnectionUrl &address)
{
    const auto &options = address.options;
    loadOptions(options);
    if (options.readOnly)
        m_readOnly->setChecked(true);
    if (address.namesTls)
        m_tls->loadFromAddress(options.tls);
    else
        m_tls->load(options.tls, false);
    m_password->setTyped(options.password);
}

void ConnectServer::loadOptions(const database::Options &options)
{
    const auto &all = database::engines();
    const auto taken = std::find_if(all.begin(), all.end(), [&](const auto &e) { return e.id == options.engine; });
    m_engines->setCurrentIndex(taken == all.end() ? 0 : int(taken - all.begin()));
    showEngine();
    m_file->setText(options.file);
    m_host->setText(options.host.isEmpty() ? QString() : hostsText(options));
    m_port->setValue(options.port > 0 ? options.port : m_shownPort);
    m_database->setText(options.name);
    m_user->setText(options.user);
}

int ConnectServer::heightForWidth(int width) const { return qMax(QWidget::heightForWidth(width), m_least); }

const database::Engine &ConnectServer::engine() const { return database::engines().at(m_engines->currentIndex()); }
bool ConnectServer::usesTls() const { return !engine().isFile && !m_tls->isOff(); }

bool ConnectServer::bindsChannels() const { return engine().id == u"postgres"; }

void ConnectServer::showEngine()
{
    const bool isFile = engine().isFile;
    if (!isFile) {
        if (m_port->value() == m_shownPort)
            m_port->setValue(engine().port);
        m_shownPort = engine().port;
        m_tls->setEngine(engine());
    }
    // Hidden before others are shown: the dialog makes room for both at once.
    m_file->setRowVisible(isFile && m_file->isVisible());
    m_user->setProblem({});
    for (auto *field : {m_host, m_database})
        field->setRowVisible(!isFile);
    m_password->setVisible(!isFile);
    m_tls->setVisible(!isFile);
    m_file->setRowVisible(isFile);
    showPlace();
}

void ConnectServer::showPlace()
{
    QStringList hosts;
    for (const auto &server : serversFrom(m_host->text(), m_port->value()).value_or(QList<database::Server>()))
        hosts << server.host;
    m_tls->setHosts(hosts);
    // The name that the connection gets where none is typed.
    const auto host = m_host->text().section(u',', 0, 0).trimmed();
    const auto name = engine().isFile ? QFileInfo(m_file->text()).fileName()
        : host.isEmpty()              ? m_database->text()
                                      : tr("%1 on %2", "database on host").arg(m_database->text(), host);
    m_name->setPlaceholderText(name.left(longestName));
}

ConnectField *ConnectServer::firstWrong()
{
    ConnectField *wrong = nullptr;
    const auto check = [&](ConnectField *field, const QString &ifBlank = {}, const QString &ifNone = {}) {
        if (field->check(ifBlank) && !ifNone.isEmpty())
            field->setProblem(ifNone);
        if (field->hasProblem() && !wrong)
            wrong = field;
    };
    check(m_name, {},
        m_name->text().size() > longestName ? tr("A name has at most %1 characters.").arg(longestName) : QString());
    if (engine().isFile) {
        check(m_file, tr("Choose the database file."));
        return wrong;
    }
    check(m_host, tr("Name the server, such as db.example.com or localhost."),
        serversFrom(m_host->text(), m_port->value()) ? QString()
                                                     : tr("Write hosts with commas between them, each with its own "
                                                          "port if need be: db-1, db-2:5433, [2001:db8::7]."));
    check(m_database, tr("Name the database on that server."));
    check(m_user);
    check(m_password->field());
    return wrong;
}

void ConnectServer::fill(Profile &profile) const
{
    const auto name = m_name->text().trimmed();
    profile.name = name.isEmpty() ? m_name->placeholderText() : name;
    profile.environment = Environment(m_tag->currentData().toInt());
    profile.keepPassword = m_password->keep();
    auto &options = profile.options;
    options.engine = engine().id;
    options.readOnly = m_readOnly->isChecked();
    if (engine().isFile) {
        options.file = filePath(m_file->text());
        return;
    }
    const auto servers = serversFrom(m_host->text(), m_port->value());
    options.host = servers ? servers->first().host : m_host->text();
    options.port = servers ? servers->first().port : m_port->value();
    options.others = servers ? servers->sliced(1) : QList<database::Server>();
    options.name = m_database->text();
    options.user = m_user->text();
    options.password = m_password->password();
    options.tls = m_tls->tls();
}

bool ConnectServer::point(const Error &error)
{
    ConnectField *field = m_file;
    if (!engine().isFile) {
        switch (error.kind) {
        case Error::Kind::Unreachable:
            field = m_host;
            break;
        case Error::Kind::Refused:
            field = m_password->field();
            break;
        case Error::Kind::Denied:
            field = m_user;
            break;
        case Error::Kind::Missing:
        case Error::Kind::Schema:
            field = m_database;
            break;
        case Error::Kind::Insecure:
            m_tls->pointChoice();
            return true;
        default:
            return false;
        }
    }
    field->mark();
    field->point();
    return true;
}

bool ConnectServer::pointMissing()
{
    auto fields = engine().isFile ? QList{m_file} : QList{m_host, m_database, m_user};
    if (!engine().isFile && !m_password->isReading())
        fields << m_password->field();
    const auto empty
        = std::find_if(fields.begin(), fields.end(), [](const ConnectField *field) { return field->text().isEmpty(); });
    if (empty != fields.end())
        (*empty)->setFocus();
    return empty != fields.end();
}

} // namespace candela::app
