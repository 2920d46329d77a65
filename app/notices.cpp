#include "notices.h"

#include "failurebar.h"
#include "look/inlinebar.h"
#include "look/tight.h"
#include "profilewords.h"
#include "shelf.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Error;
using look::InlineBar;
using look::Kind;
using look::Space::m;

Notices::Notices(QWidget *parent)
    : QWidget(parent), m_profiles(new InlineBar(Kind::Warning)), m_busy(new InlineBar(Kind::Info)), m_failure(new FailureBar)
{
    auto *column = look::tight<QVBoxLayout>(this);
    m_profiles->setObjectName(u"profilesBar"_s);
    m_busy->setObjectName(u"busyBar"_s);
    m_failure->setObjectName(u"connectBar"_s);
    for (auto *bar : std::initializer_list<QWidget *>{m_profiles, m_busy, m_failure})
        column->addWidget(new Shelf(bar, {m, m, m, 0}));
    m_profiles->setClosable(true);
    m_failure->setClosable(true);
    auto *stop = m_busy->addAction(tr("Stop"), true);
    stop->setObjectName(u"stopConnecting"_s);
    connect(stop, &QPushButton::clicked, this, &Notices::stopRequested);
    connect(m_failure, &FailureBar::remedyRequested, this, &Notices::changeRequested);
    m_second.setSingleShot(true);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, m_busy, &QWidget::show);
}

void Notices::sayProfiles(const Error &error)
{
    const auto said = profilesSentence(error);
    m_profiles->setTexts(said.problem, said.remedy);
    m_profiles->show();
}

void Notices::sayConnecting(const QString &name)
{
    sayNothing();
    m_busy->setTexts(tr("Connecting to %1…").arg(name), {});
    m_second.start();
}

void Notices::sayFailure(const Sentence &sentence, bool canChange)
{
    sayNothing();
    m_failure->showFailure(sentence, canChange ? tr("Change connection…") : QString());
}

void Notices::sayNothing()
{
    m_second.stop();
    m_busy->hide();
    m_failure->clear();
}

} // namespace candela::app
