#include "look/footer.h"

#include "look/envtag.h"
#include "look/footerfact.h"
#include "look/theme.h"
#include "look/tight.h"
#include "look/widgetpainter.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHash>

using namespace Qt::StringLiterals;

namespace candela::look {

namespace {

constexpr int band = 3;
constexpr int fewLetters = 4;

} // namespace

Footer::Footer(QWidget *parent)
    : QWidget(parent)
    , m_row(tight<QHBoxLayout>(this, Space::m, band, Space::l, 0, Space::s))
    , m_tag(new EnvTag)
    , m_profile(new FooterFact(FooterFact::Edge::None, Type::Strong, Qt::ElideMiddle))
    , m_problem(new FooterFact)
    , m_lock(new FooterFact)
    , m_tls(new FooterFact)
    , m_server(new FooterFact(FooterFact::Edge::Hairline, Type::Caption, Qt::ElideMiddle))
    , m_skew(new FooterFact)
    , m_counts(new FooterFact(FooterFact::Edge::None))
    , m_zone(new FooterFact)
{
    m_row->addWidget(m_tag);
    for (FooterFact *fact : {m_profile, m_problem, m_lock, m_tls, m_server, m_skew}) {
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
    m_profile->set({}, facts.profile, Role::Text);
    m_problem->set(u"error"_s, facts.problem, Role::Danger);
    m_lock->set(
        facts.writable ? u"unlock"_s : u"lock"_s, facts.lock, facts.writable ? Role::Warning : Role::TextSecondary);
    m_tls->set(facts.tlsVerified ? u"shield"_s : u"warning"_s, facts.tls,
        facts.tlsVerified ? Role::TextSecondary : Role::Warning);
    m_server->set({}, facts.server, Role::TextSecondary);
    m_skew->set(u"clock"_s, facts.skew, Role::TextSecondary);
    m_counts->set({}, facts.counts, Role::TextSecondary);
    m_zone->set({}, facts.zone, Role::TextSecondary);
    giveWay();
    update();
}

QSize Footer::sizeHint() const { return {QWidget::sizeHint().width(), Theme::controlHeight()}; }

QSize Footer::minimumSizeHint() const { return {0, Theme::controlHeight()}; }

int Footer::excess() const
{
    const QMargins margins = m_row->contentsMargins();
    int whole = margins.left() + margins.right() - m_row->spacing();
    for (int i = 0; i < m_row->count(); ++i) {
        if (const QWidget *part = m_row->itemAt(i)->widget(); part && !part->isHidden()) {
            whole += part->sizeHint().width() + m_row->spacing();
        }
    }
    return qMax(0, whole - width());
}

// What is long goes down to a few letters and then to the ellipsis before what is short gives anything.
void Footer::giveWay()
{
    const QList<FooterFact *> longFacts{m_server, m_profile, m_skew, m_tls, m_problem};
    const QList<FooterFact *> shortFacts{m_counts, m_zone, m_lock};
    QHash<FooterFact *, int> given;
    int left = excess();
    for (const auto &facts : {longFacts, shortFacts}) {
        for (const int letters : {fewLetters, 0}) {
            for (FooterFact *fact : facts) {
                const int more = qBound(0, fact->slack(letters) - given[fact], left);
                given[fact] += more;
                left -= more;
            }
        }
    }
    for (FooterFact *fact : longFacts + shortFacts) {
        fact->setMaximumWidth(fact->sizeHint().width() - given[fact]);
    }
}

// The layout asks anew when a fact or the font has changed.
bool Footer::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        giveWay();
    }
    return QWidget::event(event);
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
