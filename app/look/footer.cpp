#include "look/footer.h"

#include "look/elidedlabel.h"
#include "look/envtag.h"
#include "look/footerfact.h"
#include "look/theme.h"
#include "look/tight.h"
#include "look/widgetpainter.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace candela::look {

namespace {

constexpr int band = 3;

} // namespace

Footer::Footer(QWidget *parent)
    : QWidget(parent)
    , m_row(tight<QHBoxLayout>(this, Space::m, band, Space::l, 0, Space::s))
    , m_tag(new EnvTag)
    , m_profile(new ElidedLabel({}, Type::Strong, Role::Text, Qt::ElideMiddle))
    , m_problem(new FooterFact)
    , m_lock(new FooterFact)
    , m_tls(new FooterFact)
    , m_server(new FooterFact)
    , m_skew(new FooterFact)
    , m_counts(new ElidedLabel({}, Type::Caption, Role::TextSecondary))
    , m_zone(new FooterFact)
{
    m_row->addWidget(m_tag);
    m_row->addWidget(m_profile);
    for (FooterFact *fact : {m_problem, m_lock, m_tls, m_server, m_skew}) {
        m_row->addWidget(fact);
    }
    m_row->addStretch(1);
    m_row->addWidget(m_counts);
    m_row->addWidget(m_zone);
    m_lock->setToolTip(tr("Whether changes can be made here. Read-only is chosen in the connect dialog."));
    m_skew->setToolTip(tr("Server clock minus this computer's clock"));
    m_row->setSizeConstraint(QLayout::SetNoConstraint); // giveWay() sees to it that the facts fit
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFacts({});
}

void Footer::setFacts(const Facts &facts)
{
    m_environment = facts.environment;
    m_tag->setVisible(facts.environment.has_value());
    m_tag->setEnvironment(facts.environment.value_or(Environment::None));
    m_profile->setText(facts.profile);
    m_profile->setVisible(!facts.profile.isEmpty());
    m_problem->set(u"error"_s, facts.problem, Role::Danger);
    m_lock->set(
        facts.writable ? u"unlock"_s : u"lock"_s, facts.lock, facts.writable ? Role::Warning : Role::TextSecondary);
    m_tls->set(facts.tlsVerified ? u"shield"_s : u"warning"_s, facts.tls,
        facts.tlsVerified ? Role::TextSecondary : Role::Warning);
    m_server->set({}, facts.server, Role::TextSecondary);
    m_skew->set(u"clock"_s, facts.skew, Role::TextSecondary);
    m_counts->setText(facts.counts);
    m_counts->setVisible(!facts.counts.isEmpty());
    m_zone->set({}, facts.zone, Role::TextSecondary);
    giveWay();
    update();
}

QSize Footer::sizeHint() const { return {QWidget::sizeHint().width(), Theme::controlHeight()}; }

QSize Footer::minimumSizeHint() const { return {0, Theme::controlHeight()}; }

void Footer::giveWay()
{
    for (FooterFact *fact : {m_server, m_skew}) {
        fact->setVisible(fact->isSet());
    }
    for (FooterFact *fact : {m_server, m_skew}) {
        m_row->invalidate();
        if (m_row->sizeHint().width() <= width()) {
            break;
        }
        fact->hide();
    }
}

void Footer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    giveWay();
}

void Footer::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    p.fillRect(rect(), Theme::color(Role::Sidebar));
    const QColor colour = Theme::color(m_environment ? envColor(*m_environment) : Role::Border);
    p.fillRect(QRect(0, 0, width(), m_environment ? band : 1), colour);
}

} // namespace candela::look
