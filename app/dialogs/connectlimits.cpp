#include "dialogs/connectlimits.h"

#include "look/formgrid.h"
#include "look/textlabel.h"
#include "look/theme.h"
#include "look/tight.h"

#include <QSpinBox>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Options;

ConnectLimits::ConnectLimits(QWidget *parent)
    : QWidget(parent)
{
    auto *page = look::tight<QVBoxLayout>(this, 0, look::Space::l);
    auto *grid = new look::FormGrid(84);
    page->addLayout(grid);
    page->addStretch(1);
    m_connect = addSeconds(*grid, u"connectSeconds"_s, tr("Co&nnect"), Profile::connect,
        tr("Reaching the server and logging in may take that long."));
    m_statement = addSeconds(*grid, u"statementSeconds"_s, tr("Stat&ement"), Profile::statement,
        tr("The server stops a statement that takes longer."));
    m_keepAlive = addSeconds(*grid, u"keepAliveSeconds"_s, tr("&Keep alive"), Profile::keepAlive,
        tr("How often an idle connection is tried, so that its loss is noticed before it is needed."));
    m_keepAlive->setSpecialValueText(tr("Never"));
    load({});
}

QSpinBox *ConnectLimits::addSeconds(
    look::FormGrid &grid, const QString &name, const QString &label, Profile::Seconds range, const QString &about)
{
    auto *box = new QSpinBox;
    box->setObjectName(name);
    box->setRange(range.least, range.most);
    box->setSuffix(tr(" s"));
    box->setFixedWidth(look::Theme::scaled(104));
    box->setAccessibleDescription(about);
    auto *meaning = new look::TextLabel(about, look::Type::Caption, look::Role::TextSecondary);
    meaning->setWordWrap(true);
    meaning->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // two lines fit beside the field
    grid.addRow(label, {box, meaning});
    connect(box, &QSpinBox::valueChanged, this, &ConnectLimits::edited);
    return box;
}

void ConnectLimits::load(const Options &options)
{
    m_connect->setValue(options.connectSeconds);
    m_statement->setValue(options.statementSeconds);
    m_keepAlive->setValue(options.keepAliveSeconds);
}

void ConnectLimits::loadNamed(const Options &options)
{
    const Options usual;
    if (options.connectSeconds != usual.connectSeconds)
        m_connect->setValue(options.connectSeconds);
    if (options.statementSeconds != usual.statementSeconds)
        m_statement->setValue(options.statementSeconds);
    if (options.keepAliveSeconds != usual.keepAliveSeconds)
        m_keepAlive->setValue(options.keepAliveSeconds);
}

void ConnectLimits::fill(Options &options) const
{
    options.connectSeconds = m_connect->value();
    options.statementSeconds = m_statement->value();
    options.keepAliveSeconds = m_keepAlive->value();
}

} // namespace candela::app
